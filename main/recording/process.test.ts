import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { bundled } from '../base/testing/own-process'
import { parseSegmentFile } from './names'
import { type Recording, startRecording } from './recording'
import { complaints, makeFilm, picturesIn } from './testing/film'

// Limits and kills are those of the system, on a process of its own.
const root = mkdtempSync(join(tmpdir(), 'recorder-'))
const film = join(root, 'film.ts')

beforeAll(async () => {
  writeFileSync(film, makeFilm({ frames: 300, gop: 25 }))
  await bundled(join(import.meta.dirname, 'testing/recorder.ts'), root)
}, 30_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Line {
  saved?: string
  state?: string
  reason?: string
}

function recorder(dir: string, limit = 'unlimited'): ChildProcess {
  const command = `ulimit -f ${limit}; exec "$0" "$@"`
  const args = [process.execPath, join(root, 'recorder.mjs'), dir, film]
  return spawn('bash', ['-c', command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** What it prints until told to kill it, and the little that it prints meanwhile. */
async function printed(child: ChildProcess, enough: (lines: Line[]) => boolean): Promise<Line[]> {
  const ended = once(child, 'close')
  const lines: Line[] = []
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    lines.push(JSON.parse(line))
    if (enough(lines)) child.kill('SIGKILL')
  }
  await ended
  return lines
}

async function opened(dir: string): Promise<Recording> {
  const recording = startRecording({
    ...{ dir, clock: realClock, budget: () => 1e9, keep: () => 60, ffmpeg: () => 'ffmpeg' },
    ...{ changed: () => {}, log: () => {} },
  })
  await recording.release('')
  return recording
}

const videosIn = (dir: string) => readdirSync(dir).filter((name) => name.endsWith('.ts'))

describe.skipIf(process.platform === 'win32')('a process of its own', () => {
  it.each([3, 17, 50])(
    'killed after %s leases, loses none, and what is there plays',
    async (n) => {
      const dir = join(root, `ring-${n}`)
      const lines = await printed(
        recorder(dir),
        (all) => all.filter(({ saved }) => saved).length >= n,
      )
      const saved = lines.flatMap((line) => line.saved ?? [])
      const recording = await opened(dir)
      const found = recording.leases().map(({ id }) => id)
      expect(saved.filter((id) => !found.includes(id))).toEqual([])
      // At most the one that was on its way.
      expect(found.length - saved.length).toBeLessThanOrEqual(1)
      const names = videosIn(dir)
      expect(names.length).toBeGreaterThanOrEqual(Math.ceil(n / 20) - 1)
      const begins = names.map((name) => parseSegmentFile(name)?.from ?? 0).sort()
      const [first = 0, last = 0] = [begins[0], begins.at(-1)]
      const out = join(root, `${n}.mp4`)
      const request = { camera: 'cam', quality: 'main', from: first, to: last + 4_000 } as const
      const clip = await recording.cut({ ...request, moment: last }, out)
      expect(clip.ok).toBe(true)
      expect(picturesIn(out)[0]).toEqual({ time: 0, key: true })
      expect(complaints(out)).toBe('')
      await recording.close()
    },
    20_000,
  )

  it('where files may not grow, says so and goes on', async () => {
    const dir = join(root, 'limited')
    const child = recorder(dir, '16')
    const lines = await printed(child, (all) => all.filter(({ saved }) => saved).length > 60)
    expect(lines).toContainEqual({ state: 'failed', reason: 'disk-full' })
    expect(
      lines.slice(lines.findIndex(({ reason }) => reason === 'disk-full')).length,
    ).toBeGreaterThan(10)
    const recording = await opened(dir)
    expect(recording.usage().bytes).toBeGreaterThan(0)
    expect(recording.usage().bytes).toBeLessThanOrEqual(16 * 1024 * videosIn(dir).length)
    await recording.close()
  }, 20_000)
})
