import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundled } from '../base/testing/own-process'
import { readDay } from './files'
import type { Entry } from './lines'

// Limits and kills are those of the system, on a process of its own.
const folder = mkdtempSync(join(tmpdir(), 'vong-gac-coverage-'))
const FILE = '2026-11-22.jsonl'
let dir: string
let round = 0

beforeAll(async () => {
  await bundled(join(import.meta.dirname, 'testing/writer.ts'), folder)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  dir = join(folder, `round-${++round}`)
})

/** → the numbers of what was appended */
async function write(first: number, times: number, limit = 'unlimited', killAt = -1) {
  const command = `ulimit -f ${limit}; exec "$0" "$@"`
  const args = [process.execPath, join(folder, 'writer.mjs'), dir, FILE, `${first}`, `${times}`]
  const child = spawn('bash', ['-c', command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const results: { i: number; done: string }[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    results.push(JSON.parse(line))
    if (results.length === killAt) child.kill('SIGKILL')
  }
  await ended
  return results
}

async function read() {
  const found: number[] = []
  const damaged = await readDay(join(dir, FILE), (entry: Entry) => {
    if (entry.kind === 'known') found.push(entry.at)
  })
  return { found, damaged }
}

const twice = (...numbers: number[]) => numbers.flatMap((n) => [n, n])

describe.skipIf(process.platform === 'win32')('in a process of its own', () => {
  it('appends all lines or none on a full disk, and goes on when there is room', async () => {
    const results = await write(0, 9, '8')
    const done = results.filter((each) => each.done === 'done').map(({ i }) => i)
    expect(done.length).toBeGreaterThan(2)
    expect(results.at(-1)?.done).toBe('disk-full')
    expect(readFileSync(join(dir, FILE), 'utf8').at(-1)).toBe('\n')
    await write(100, 1)
    expect(await read()).toEqual({ found: twice(...done, 100), damaged: 0 })
  })

  it('killed while it writes, keeps what was written, and loses one line at most', async () => {
    const reported = (await write(0, 1_000_000, 'unlimited', 30)).length
    await write(2_000_000, 1)
    const { found, damaged } = await read()
    expect(found.length).toBeGreaterThanOrEqual(2 * reported + 2)
    expect(found.slice(-2)).toEqual([2_000_000, 2_000_000])
    expect(damaged).toBeLessThanOrEqual(1)
  })
})
