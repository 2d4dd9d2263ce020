import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { bundled } from '../base/testing/own-process'
import { openStation } from './testing/station'

const folder = mkdtempSync(join(tmpdir(), 'vong-gac-outages-'))
const dir = join(folder, 'profile')
const START = Date.UTC(2026, 10, 22, 19)

beforeAll(async () => {
  await bundled(join(import.meta.dirname, 'testing/writer.ts'), folder)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Told {
  id: string
  note: string
  done: string
  at: number
}

/** → what was reported before it was killed */
async function write(start: number, reports: number, after: number): Promise<Told[]> {
  const args = [join(folder, 'writer.mjs'), dir, `${start}`]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const told: Told[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(JSON.parse(line))
    if (told.length === reports) setTimeout(() => child.kill('SIGKILL'), after)
  }
  await ended
  return told
}

it.skipIf(process.platform === 'win32')(
  'killed at any moment, has everything that was reported and goes on with what lasted',
  async () => {
    const told: Told[] = []
    for (let round = 0; round < 3; round += 1) {
      const last = told.at(-1)
      told.push(...(await write((last?.at ?? START) + 5_000_000, 5 + round, round * 3)))
      const now = (told.at(-1)?.at ?? 0) + 2_000_000
      const { outages } = await openStation(dir, fakeClock(now))
      expect(outages.damaged).toBeLessThanOrEqual(round + 1)
      const all = await outages.between(START, now + 1)
      const notes = all.flatMap((outage) => outage.notes.map(({ text }) => `${outage.id} ${text}`))
      expect(told.every(({ done }) => done === 'done')).toBe(true)
      expect(notes).toEqual(expect.arrayContaining(told.map(({ id, note }) => `${id} ${note}`)))
      // The last one that was told is still down, and is the same outage.
      const open = outages.open().map(({ id }) => id)
      expect(open).toContain(told.at(-1)?.id)
      await outages.close()
    }
  },
  30_000,
)
