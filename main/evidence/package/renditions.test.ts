import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

describe('of a camera with privacy areas', () => {
  const areas = () => [{ x: 0, y: 0, width: 0.6, height: 1, look: 'solid' as const }]
  const filesIn = (path: string) =>
    execFileSync('find', ['.', '-type', 'f'], { cwd: path, encoding: 'utf8' })
  const log = () => readFileSync(join(room.custodyDir, '2026-11.jsonl'), 'utf8')

  /** The colour of a point of a rendition. */
  const at = (path: string, x: number, y: number) => {
    const asked = ['-vf', `crop=2:2:${x}:${y}`, '-f', 'rawvideo', '-pix_fmt', 'gray', '-']
    return execFileSync('ffmpeg', ['-v', 'error', '-i', path, ...asked])[0] ?? -1
  }

  it('originals stay at the station, which the package tells, and it is right', async () => {
    bookmark.files.length = 1
    const { path, lacks, withheld, manifest } = await made({ areas })
    expect([lacks, withheld]).toEqual([[{ path: COPY, reason: 'no-caption' }], 1])
    expect(filesIn(path)).not.toContain('originals')
    expect(manifest.files).toHaveLength(1)
    expect(manifest.files[0]).toMatchObject({ path: COPY, type: 'rendition' })
    expect(manifest.files[0].chain.at(-2)).toMatchObject({ action: 'withheld' })
    expect(manifest.files[0].chain.at(-1)).toMatchObject({ detail: { covered: 1 } })
    const [still] = bookmark.files
    expect(manifest.withheld).toEqual([
      {
        ...{ path: `originals/${ID}/0-still.png`, sha256: still?.sha256, size: still?.size },
        ...{ type: 'still', bookmark: ID, reason: 'privacy-areas' },
      },
    ])
    for (const x of [0, 90, 180])
      expect(at(join(path, COPY), x, 90)).toBe(at(join(path, COPY), 40, 20))
    expect(readFileSync(join(path, 'README.txt'), 'utf8')).toContain('Không kèm 1 tệp gốc')
    const printed = readFileSync(join(path, 'report.pdf'), 'utf8')
    expect(printed).toContain(`src="${COPY}"`)
    expect(printed).toContain('1 tệp trong số này giữ tại trạm')
    expect(log()).toContain('"originals":"originals-withheld"')
    expect(await verifyPackage(path)).toMatchObject({ ok: true, value: { files: 5 } })
  })

  it('originals come with it for whoever may and asks; its report shows none all the same', async () => {
    const { path, withheld, manifest } = await made({ areas, originals: true, painter: null })
    expect([withheld, manifest.withheld]).toEqual([0, []])
    expect(filesIn(path)).toContain(`./originals/${ID}/0-still.png`)
    expect(readFileSync(join(path, 'report.pdf'), 'utf8')).not.toContain('src=')
    expect(readFileSync(join(path, 'README.txt'), 'utf8')).not.toContain('Không kèm')
    expect(log()).toContain('"originals":"originals-included"')
    expect(await verifyPackage(path)).toMatchObject({ ok: true })
  })

  it('one that was changed stops it though it is not in it', async () => {
    writeFileSync(join(folder, ID, '0-still.png'), 'x')
    const done = await room.pack([bookmark], { painter, areas })
    expect(done).toMatchObject({ ok: false, reason: 'file-changed' })
  })

  it('there is no package where nothing of it can be covered', async () => {
    const done = await room.pack([bookmark], { painter: null, areas })
    expect(done).toMatchObject({ ok: false, reason: 'no-files', detail: 'ffmpeg-missing' })
    expect(execFileSync('ls', ['-A', room.target], { encoding: 'utf8' })).toBe('')
  })

  it('those of other cameras are in it as always, and of one without areas nothing is said', async () => {
    const { manifest } = await made({ areas: (camera) => (camera === 'other' ? areas() : []) })
    expect(manifest.withheld).toEqual([])
    expect(log()).not.toContain('"originals"')
  })
})
