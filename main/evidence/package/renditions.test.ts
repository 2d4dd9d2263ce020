import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Bookmark } from '../../../preload/contract'
import { bookmarkIn } from '../testing/bookmark'
import { openRoom } from '../testing/room'
import type { PackageRequest } from './request'
import { verifyPackage } from './verify'

const ID = '20261122-141522-123-ab12'
const COPY = `renditions/${ID}/0-still-captioned.jpg`
let folder: string
let bookmark: Bookmark
let room: Awaited<ReturnType<typeof openRoom>>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'renditions-'))
  room = await openRoom(folder)
  bookmark = bookmarkIn(folder, ID, 1000)
  // A picture in place of the still; the clip is no film.
  const still = join(folder, ID, '0-still.png')
  const source = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180', '-frames:v', '1', '-update', '1']
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, still])
  const bytes = readFileSync(still)
  const [file] = bookmark.files
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (file) Object.assign(file, { sha256, size: bytes.length })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const painter = { program: 'ffmpeg', drawsText: false, font: '' }

/** Says that it draws text, and does not know how. */
function withoutText(): string {
  const program = join(folder, 'ffmpeg')
  const script = 'case "$*" in *drawtext*) exit 1 ;; esac\nexec ffmpeg "$@"'
  writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return program
}

async function made(changes: Partial<PackageRequest> = {}) {
  const done = await room.pack([bookmark], { painter, ...changes })
  if (!done.ok) throw new Error(`${done.reason} ${done.detail}`)
  const manifest = JSON.parse(readFileSync(join(done.value.path, 'manifest.json'), 'utf8'))
  return { ...done.value, manifest }
}

it('are in the package with what was done; what could not be made is told, and no more', async () => {
  const { path, lacks, manifest } = await made({
    painter: { ...painter, program: withoutText(), drawsText: true },
  })
  expect(lacks).toEqual([
    { path: COPY, reason: 'no-caption' },
    { path: `renditions/${ID}/clips/main-captioned.mp4`, reason: 'ffmpeg-failed' },
  ])
  expect(manifest.lacks).toEqual(lacks)
  const copy = manifest.files.find((each: { path: string }) => each.path === COPY)
  expect(copy).toMatchObject({ type: 'rendition', bookmark: ID })
  const [still] = bookmark.files
  const detail = { from: `originals/${ID}/0-still.png`, sha256: still?.sha256, captioned: false }
  expect(copy.chain.at(-1)).toMatchObject({ action: 'rendered', detail, seq: null })
  expect(readFileSync(join(path, 'report.pdf'), 'utf8')).toContain(`src="${COPY}"`)
  expect(await verifyPackage(path)).toMatchObject({ ok: true })
})

it('come to nothing with the package when somebody stops it', async () => {
  const stop = new AbortController()
  const onProgress: PackageRequest['onProgress'] = (step) => step === 'rendering' && stop.abort()
  const done = await room.pack([bookmark], { painter, signal: stop.signal, onProgress })
  expect(done).toMatchObject({ ok: false, reason: 'cancelled' })
  expect(execFileSync('ls', ['-A', room.target], { encoding: 'utf8' })).toBe('')
})

it('are told as lacking where there is no ffmpeg, and a report that was not printed', async () => {
  const print = async () => ({ ok: false as const, reason: 'print-failed' })
  const { lacks, manifest } = await made({ painter: null, print })
  expect(lacks.map(({ reason }) => reason)).toEqual([
    ...['ffmpeg-missing', 'ffmpeg-missing', 'print-failed'],
  ])
  expect(manifest.documents.map(({ path }: { path: string }) => path)).toEqual([
    ...['README.txt', 'station.pem', 'custody.jsonl'],
  ])
})
