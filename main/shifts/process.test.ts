import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundled } from '../base/testing/own-process'
import { TestStation } from './testing/station'

const folder = mkdtempSync(join(tmpdir(), 'vong-gac-shifts-'))
beforeAll(async () => {
  await bundled(join(import.meta.dirname, 'testing/killed.ts'), folder)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** → what was said to be on disk when it was killed */
async function killedAfter(dir: string, lines: number) {
  const child = spawn(process.execPath, [join(folder, 'killed.mjs'), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let last = { id: '', remarks: -1 }
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (count < lines) last = JSON.parse(line)
    if (++count === lines) child.kill('SIGKILL')
  }
  await ended
  return last
}

it.skipIf(process.platform === 'win32')(
  'loses nothing that was typed or signed when it is killed',
  async () => {
    for (const lines of [2, 3, 7, 12]) {
      const dir = join(folder, `killed-${lines}`)
      mkdirSync(dir)
      const last = await killedAfter(dir, lines)
      const station = new TestStation(dir)
      const { shifts, books, handover, calls } = await station.open()
      const { now, closing } = shifts.stored()
      expect(closing).toBeNull()
      const there = now?.shift.id === last.id ? now.words : await wordsOf(last.id)
      expect(Number(there?.remarks)).toBeGreaterThanOrEqual(last.remarks)
      for (const { shift } of books.list({ offset: 0, limit: 50 }).items) {
        // The log of this station went with its process: only the file itself can be asked.
        const found = await calls.get(shift.id, { window: 1 })
        expect(found).toMatchObject({ status: 'done', seal: 'no-record' })
        expect(shift.id).not.toBe(now?.shift.id)
      }
      const half = readdirSync(dir, { recursive: true }).filter((name) =>
        `${name}`.endsWith('.tmp'),
      )
      expect(half).toEqual([])
      expect(await handover.prepare()).toMatchObject({ status: now ? 'done' : 'refused' })

      async function wordsOf(id: string) {
        const found = await books.read(id)
        return found === 'damaged' ? null : found?.book.words
      }
    }
    expect(readFileSync(join(folder, 'killed-12', 'signed.txt'), 'utf8')).toContain('"done"')
  },
  30_000,
)
