import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundled } from '../base/testing/own-process'
import { openCollection } from '.'
import { contentOf, newFolder, notesSpec } from './fixtures/notes'

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

function write(note: string, times: number, limit = 'unlimited'): ChildProcess {
  const command = `ulimit -f ${limit}; exec "$0" "$@"`
  const args = [process.execPath, join(bundle, 'writer.mjs'), dir, note, `${times}`]
  return spawn('bash', ['-c', command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function outputOf(child: ChildProcess): Promise<unknown[]> {
  if (!child.stdout) throw new Error('no output')
  const lines = (await text(child.stdout)).trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

describe.skipIf(process.platform === 'win32')('in a process of its own', () => {
  it('says disk-full where no more can be written, and keeps its state', async () => {
    expect(await outputOf(write('small', 1))).toEqual([{ result: true, first: '0' }])
    const before = contentOf(dir)
    const large = 'x'.repeat(100_000)
    expect(await outputOf(write(large, 2, '8'))).toEqual([
      { result: 'disk-full', first: '0' },
      { result: 'disk-full', first: '0' },
    ])
    expect(contentOf(dir)).toEqual(before)
    expect(await outputOf(write(large, 1))).toEqual([{ result: true, first: '0' }])
  })

  it('never lacks a newest file while it saves', async () => {
    await outputOf(write('first', 1))
    const child = write('more', 1_000_000)
    await once(child.stdout as Readable, 'data')
    const seen = new Set<number | undefined>()
    for (const until = Date.now() + 500; Date.now() < until; ) {
      seen.add(statSync(join(dir, 'notes.json'), { throwIfNoEntry: false })?.mtimeMs)
    }
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(seen.size).toBeGreaterThan(10) // it did save meanwhile
    expect(seen.has(undefined)).toBe(false)
  })

  it('killed while saving, has the last state that it had reported or the next', async () => {
    for (let round = 0; round < 5; round++) {
      const child = write('x'.repeat(50_000), 1_000_000)
      const ended = once(child, 'close')
      let reported = -1
      for await (const line of createInterface({ input: child.stdout as Readable })) {
        reported = Number(JSON.parse(line).first)
        if (reported > 5 + round * 3) child.kill('SIGKILL')
      }
      await ended
      const notes = await openCollection(notesSpec(dir))
      expect(notes.problems()).toEqual([])
      expect(Number(notes.read().notes[0])).toBeGreaterThanOrEqual(reported)
      expect(Number(notes.read().notes[0])).toBeLessThanOrEqual(reported + 1)
    }
  }, 30_000)
})
