import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Bookmark } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { bundled } from '../base/testing/own-process'
import { evidencePath } from '../bookmarks'
import { makeFilm } from './testing/film'
import { openStation } from './testing/station'
import { differing } from './testing/whole'

const ROUNDS = Number(process.env.VONG_GAC_KILLS ?? 4)
const root = mkdtempSync(join(tmpdir(), 'marker-'))
const [film, folder] = [join(root, 'film.ts'), join(root, 'station')]

beforeAll(async () => {
  writeFileSync(film, makeFilm(10))
  await bundled(join(import.meta.dirname, 'testing/marker.ts'), root)
}, 30_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Line {
  marked?: string
  sorted?: string
  note?: string
}

/** What it reported as done until it was killed, some time after its first mark. */
async function killed(child: ChildProcess, after: number): Promise<Line[]> {
  const ended = once(child, 'close')
  const lines: Line[] = []
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    if (lines.length === 0) setTimeout(() => child.kill('SIGKILL'), after)
    lines.push(JSON.parse(line))
  }
  await ended
  return lines
}

const ofSub = ({ files }: Bookmark, of: string) =>
  files.filter(({ camera, quality }) => camera === of && quality === 'sub').map(({ type }) => type)

it.skipIf(process.platform === 'win32')(
  'killed again and again, loses no mark and leaves no half file',
  async () => {
    const lines: Line[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const args = [join(root, 'marker.mjs'), folder, film, `${round}`]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      lines.push(...(await killed(child, 20 + Math.random() * 900)))
    }
    const ids = lines.flatMap(({ marked }) => marked ?? [])
    expect(ids.length).toBeGreaterThanOrEqual(ROUNDS)
    const clock = fakeClock(Date.now())
    const station = await openStation(folder, clock)
    await vi.waitFor(
      async () => {
        await clock.advanceAsync(500)
        expect(station.marking.open).toBe(0)
      },
      { timeout: 10_000 + ROUNDS * 1_500, interval: 20 },
    )
    const notes = new Map(
      lines.flatMap(({ sorted, note = '' }) => (sorted ? [[sorted, note]] : [])),
    )
    for (const id of ids) {
      const bookmark = (await station.bookmark(id))?.bookmark as Bookmark
      expect(bookmark?.id).toBe(id)
      expect(await differing(station.evidence, bookmark)).toEqual([])
      for (const camera of ['cam', 'two'])
        expect(ofSub(bookmark, camera)).toEqual(['still', 'clip'])
      // What the kill cut short; everything else is there.
      const reasons =
        bookmark.missing?.map(({ camera, ...rest }) => Object.values(rest).join()) ?? []
      expect(reasons.filter((each) => !/^(still|clip),main,no-main-stream$/.test(each))).toEqual([])
      if (notes.has(id)) expect(bookmark.note).toBe(notes.get(id))
      // Nothing under a final name that the record does not have; half files go at the next start.
      const names = readdirSync(join(station.evidence, evidencePath(id))).filter(
        (name) => !name.endsWith('.part'),
      )
      expect(names.sort()).toEqual(bookmark.files.map(({ name }) => name).sort())
    }
    expect(readdirSync(station.drafts)).toEqual([])
    expect(station.recording.leases()).toEqual([])
    await station.close()
  },
  40_000 + ROUNDS * 4_000,
)
