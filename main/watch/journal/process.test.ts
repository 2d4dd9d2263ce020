import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundled } from '../../base/testing/own-process'
import { readerOf } from './read'

// Limits and kills are those of the system, on a process of its own.
const folder = mkdtempSync(join(tmpdir(), 'vong-gac-journal-'))
let writer = ''

beforeAll(async () => {
  writer = await bundled(join(import.meta.dirname, '../testing/writer.ts'), folder)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** → what it printed, with when */
async function run(dir: string, changes: number, limit = 'unlimited', killAt = -1) {
  const script = `ulimit -f ${limit}; exec "$0" "$@"`
  const args = [process.execPath, writer, dir, `${changes}`]
  const child = spawn('bash', ['-c', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const said: { text: string; at: number }[] = []
  for await (const text of createInterface({ input: child.stdout })) {
    said.push({ text, at: Date.now() })
    if (said.length === killAt) child.kill('SIGKILL')
  }
  await ended
  return said
}

async function camerasIn(dir: string) {
  const reader = readerOf(dir)
  const found: string[] = []
  let damaged = 0
  for (const day of await reader.days()) {
    const read = await reader.readDay(day)
    damaged += read.damaged
    for (const line of read.lines) if (line.kind === 'change') found.push(line.camera)
  }
  return { found, damaged }
}

it.concurrent('loses little more than a second when the station is killed', async () => {
  const dir = join(folder, 'killed')
  const said = await run(dir, 10_000, 'unlimited', 140)
  const killed = said.at(-1)?.at ?? 0
  const before = said.filter(({ at }) => at < killed - 1200).length
  expect(before).toBeGreaterThan(10)
  const { found, damaged } = await camerasIn(dir)
  expect(found.slice(0, before)).toEqual(Array.from({ length: before }, (_, i) => `camera-${i}`))
  expect(damaged).toBe(0)
})

it.concurrent('loses nothing while the disk is full, and leaves no half line', async () => {
  const dir = join(folder, 'full')
  const said = (await run(dir, 120, '1')).map(({ text }) => text)
  expect(said).toContain('unsaved disk-full')
  expect(said.at(-1)).toBe('read 120')
  const { found, damaged } = await camerasIn(dir)
  expect(damaged).toBe(0)
  expect(found.length).toBeLessThan(120)
})
