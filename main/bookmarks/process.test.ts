import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundled } from '../base/testing/own-process'
import { must, newFolder, openStore } from './fixtures/drafts'

// Limits and kills are those of the system, on a process of its own.
const bundle = newFolder()
let dir: string

beforeAll(async () => {
  await bundled(join(import.meta.dirname, 'fixtures/writer.ts'), bundle)
}, 30_000)
afterAll(() => rmSync(bundle, { recursive: true, force: true }))
beforeEach(() => {
  dir = newFolder()
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function write(first: number, times: number, note = '', limit = 'unlimited'): ChildProcess {
  const command = `ulimit -f ${limit}; exec "$0" "$@"`
  const args = [process.execPath, join(bundle, 'writer.mjs'), dir, `${first}`, `${times}`, note]
  return spawn('bash', ['-c', command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

interface Line {
  saved?: string
  stepped?: string
}

/** What it reported, until it ended or was killed after so many lines. */
async function linesOf(child: ChildProcess, kill = Infinity): Promise<Line[]> {
  const closed = once(child, 'close')
  const lines: Line[] = []
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    lines.push(JSON.parse(line))
    if (lines.length === kill) setTimeout(() => child.kill('SIGKILL'), Math.random() * 4)
  }
  await closed
  return lines
}

const eventsIn = (states: Map<string, string>) =>
  [...states.values()].reduce((sum, state) => sum + (state === 'new' ? 1 : 2), 0)

const isId = (text = '') => /^\d{8}-/.test(text)

/** By id, the state of each bookmark that a new start finds. */
async function found() {
  const store = await openStore(dir)
  const { items } = must(await store.list({ filter: {}, offset: 0, limit: 500 }))
  await store.settled()
  return { states: new Map(items.map(({ id, state }) => [id, state])), problems: store.problems }
}

describe.skipIf(process.platform === 'win32')('in a process of its own', () => {
  it('killed amid saving, has all that it had reported, and at most one event more', async () => {
    let before = new Map<string, string>()
    for (let round = 0; round < 12; round++) {
      const child = write(round * 1000, 1000, `${'dài '.repeat(900)}${round}`)
      const lines = await linesOf(child, 1 + round)
      const { states, problems } = await found()
      for (const { saved, stepped } of lines) {
        if (saved) expect(states.has(saved)).toBe(true)
        if (stepped) expect(states.get(stepped)).toBe('reported')
      }
      expect([...before].filter(([id, state]) => states.get(id) !== state)).toEqual([])
      // The pipe is written before the next event begins: only the last may be missing there.
      const events = eventsIn(states) - eventsIn(before) - lines.length
      expect([0, 1]).toContain(events)
      expect(problems.filter(({ reason }) => reason !== 'cut-off')).toEqual([])
      before = states
    }
    expect(before.size).toBeGreaterThan(30)
  }, 30_000)

  it('says disk-full where no more can be written, and leaves no half line', async () => {
    const lines = await linesOf(write(0, 30, 'x'.repeat(1500), '16'))
    const saved = lines.filter((line) => isId(line.saved)).map((line) => line.saved)
    expect(lines.filter(({ saved }) => saved === 'disk-full').length).toBeGreaterThan(5)
    expect(saved.length).toBeGreaterThan(5)
    for (const name of readdirSync(dir))
      expect(readFileSync(join(dir, name), 'utf8')).toMatch(/}\n$/)
    const { states, problems } = await found()
    expect([...states.keys()].sort()).toEqual(saved.sort())
    expect(problems).toEqual([])
    expect((await linesOf(write(100, 1))).filter(({ stepped }) => isId(stepped))).toHaveLength(1)
  })
})
