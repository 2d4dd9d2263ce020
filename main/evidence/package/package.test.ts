import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bookmark } from '../../../preload/contract'
import { verifyLog } from '../custody/verify'
import { bookmarkIn } from '../testing/bookmark'
import { openRoom } from '../testing/room'
import { Manifest } from './manifest'
import { verifyPackage } from './verify'

const [ID, OTHER] = ['20261122-141522-123-ab12', '20261122-150000-000-cd34']
let folder: string
let room: Awaited<ReturnType<typeof openRoom>>
let bookmark: Bookmark
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'))
  room = await openRoom(folder)
  bookmark = bookmarkIn(folder, ID)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function packed(bookmarks = [bookmark]): Promise<string> {
  const done = await room.pack(bookmarks)
  if (!done.ok) throw new Error(`${done.reason} ${done.detail}`)
  return done.value.path
}
const actions = async () => {
  const text = readFileSync(join(room.custodyDir, '2026-11.jsonl'), 'utf8')
  return [...text.matchAll(/"action":"([\w-]+)"/g)].map(([, action]) => action)
}

describe('a package', () => {
  it('leaves nothing behind after a bug either', async () => {
    const print = () => Promise.reject(new Error('a bug'))
    for (const form of ['folder', 'zip'] as const)
      await expect(room.pack([bookmark], { print, form })).rejects.toThrow('a bug')
    expect(readdirSync(room.target)).toEqual([])
    expect(readdirSync(join(folder, 'work'))).toEqual([])
  })

  it('holds the originals, and what tells of them', async () => {
    const path = await packed()
    const all = execFileSync('find', ['.', '-type', 'f'], { cwd: path, encoding: 'utf8' })
    expect(all.trim().split('\n').sort()).toEqual([
      './README.txt',
      './SHA256SUMS',
      './custody.jsonl',
      './manifest.json',
      './manifest.sig',
      `./originals/${ID}/0-still.png`,
      `./originals/${ID}/clips/main.mp4`,
      `./renditions/${ID}/view.mp4`,
      './report.pdf',
      './station.pem',
    ])
    const original = readFileSync(join(folder, ID, 'clips/main.mp4'))
    expect(readFileSync(join(path, 'originals', ID, 'clips/main.mp4'))).toEqual(original)
    expect(readdirSync(room.target)).toEqual([`vong-gac-${ID}-20261123-070000`])
  })

  it('is accepted by sha256sum and openssl, with the commands of its README', async () => {
    const path = await packed([bookmark, bookmarkIn(folder, OTHER)])
    const words = readFileSync(join(path, 'README.txt'), 'utf8')
    const commands = [...words.matchAll(/^ {5}(\S.*)\r$/gm)].map(([, command = '']) => command)
    expect(commands).toHaveLength(6)
    expect(commands.slice(0, 3)).toEqual(commands.slice(3))
    const [sums = '', signature = '', fingerprint = ''] = commands
    const options = { cwd: path, env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' } as const
    const listed = execFileSync('bash', ['-c', `${sums} --strict`], options)
      .trim()
      .split('\n')
    expect(listed).toHaveLength(6 + 5)
    expect(listed.every((line) => line.endsWith(': OK'))).toBe(true)
    expect(execFileSync('bash', ['-c', signature], options)).toMatch('Verified Successfully')
    const theirs = execFileSync('bash', ['-c', fingerprint], options).slice(0, 64)
    expect(words.replaceAll(' ', '')).toContain(theirs)
    expect(readFileSync(join(path, 'manifest.sig'))).toHaveLength(64)
  })

  it('has a manifest in canonical form that tells everything', async () => {
    await room.custody.append({ by: 'Lê Thị Hoa', action: 'created', subject: ID })
    await room.custody.append({ by: 'Trần Văn An', action: 'viewed', subject: `${ID}/view.mp4` })
    const text = readFileSync(join(await packed(), 'manifest.json'), 'utf8')
    const manifest = JSON.parse(text)
    expect(manifest).toMatchObject({
      createdAt: '2026-11-23T07:00:00.000+07:00',
      operator: 'Trần Văn An',
      software: { name: 'Vọng Gác', version: '0.1.0' },
      station: { name: 'Trung tâm giám sát', fingerprint: room.key.fingerprint },
      clock: { offsetMs: -12, against: 'NTP' },
      custody: { seq: 2 },
      bookmarks: [{ id: ID, at: '2026-11-22T21:15:22.123+07:00', note: 'Không đeo tấm che mặt' }],
    })
    expect(manifest.files[2]).toMatchObject({
      path: `renditions/${ID}/view.mp4`,
      size: 7000,
      sha256: bookmark.files[2]?.sha256,
      moment: '2026-11-22T21:15:22.123+07:00',
      source: { facilityName: 'Trường Quân sự tỉnh', codec: 'h264', width: 1280, height: 720 },
      chain: [{ action: 'created', seq: 1 }, { action: 'viewed', seq: 2 }, { action: 'copied' }],
    })
    expect(manifest.files[0].chain.map(({ seq }: { seq: number }) => seq)).toEqual([1, null])
    expect(text.endsWith('}\n')).toBe(true)
    const sorted = spawnSync('python3', ['-c', SORT], { input: text, encoding: 'utf8' }).stdout
    expect(text).toBe(sorted)
  })

  it('tells of each camera what its clock was found to be, or that nobody knows', async () => {
    const [view] = bookmark.views
    const at = Date.parse('2026-11-20T08:00:00+07:00')
    const views = view ? [view, { ...view, camera: 'other', code: 'KX' }, view] : []
    const made = await room.pack([{ ...bookmark, views }], {
      cameraClock: (id) => (id === 'other' ? null : { offsetMs: -1234.5, at, source: 'onvif' }),
    })
    if (!made.ok) throw new Error(made.reason)
    const manifest = JSON.parse(readFileSync(join(made.value.path, 'manifest.json'), 'utf8'))
    const measuredAt = '2026-11-20T08:00:00.000+07:00'
    expect(manifest.cameraClocks).toEqual([
      {
        camera: view?.camera,
        code: view?.code,
        offset: { offsetMs: -1234, measuredAt, source: 'onvif' },
      },
      { camera: 'other', code: 'KX', offset: null },
    ])
    // A package of an earlier version does not tell, and is as good.
    const { cameraClocks: _, ...earlier } = manifest
    expect(Manifest.parse(earlier).cameraClocks).toEqual([])
  })

  it("has the log's own lines about its bookmarks, and no others", async () => {
    await room.custody.append(
      { by: 'Hoa', action: 'created', subject: ID },
      { by: 'Hoa', action: 'created', subject: OTHER },
      { by: 'An', action: 'viewed', subject: `${ID}/view.mp4` },
    )
    const path = await packed()
    const log = readFileSync(join(room.custodyDir, '2026-11.jsonl'), 'utf8').split('\n')
    const lines = readFileSync(join(path, 'custody.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines).toEqual([log[0], log[2]])
    // As its README says that anyone can.
    const hashes = spawnSync('python3', ['-c', REHASH], { input: lines.join('\n') })
    expect(hashes.stdout.toString().trim()).toBe('right right')
  })

  it('is on record before it has its name, with its manifest', async () => {
    const path = await packed()
    const sum = execFileSync('sha256sum', ['manifest.json'], { cwd: path, encoding: 'utf8' })
    const log = readFileSync(join(room.custodyDir, '2026-11.jsonl'), 'utf8')
    expect(JSON.parse(log)).toMatchObject({
      ...{ action: 'exported', by: 'Trần Văn An', subject: ID },
      detail: { manifest: sum.slice(0, 64), target: room.target },
    })
    expect(await verifyLog(room.custodyDir)).toMatchObject({ ok: true })
    expect(await verifyPackage(path, room.key.fingerprint)).toMatchObject({
      ok: true,
      value: { files: 7, fingerprint: room.key.fingerprint },
    })
  })
})

/** The same form, made by another hand. */
const SORT = `import json, sys
sys.stdout.buffer.write((json.dumps(json.load(sys.stdin), indent=2, sort_keys=True,
  ensure_ascii=False) + '\\n').encode())`

const REHASH = `import hashlib, json, sys
def right(line):
  record = json.loads(line)
  wanted = record.pop('hash')
  text = json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(',', ':'))
  return hashlib.sha256(text.encode()).hexdigest() == wanted
print(*['right' if right(line) else 'wrong' for line in sys.stdin.read().splitlines()])`

describe('a package that comes to nothing', () => {
  const still = () => join(folder, ID, '0-still.png')
  const cases: [string, () => void, string][] = [
    ['an original was changed', () => writeFileSync(still(), Buffer.alloc(5000)), 'file-changed'],
    ['an original is gone', () => rmSync(still()), 'file-missing'],
    [
      'an original cannot be read',
      () => {
        rmSync(still())
        mkdirSync(still())
      },
      'file-unreadable',
    ],
    ['the folder is gone', () => rmSync(room.target, { recursive: true }), 'target-missing'],
    [
      'a file’s name leads out of its folder',
      () => {
        bookmark = { ...bookmark, files: bookmark.files.map((f) => ({ ...f, name: '../x' })) }
      },
      'bad-name',
    ],
    [
      'two names differ by case alone',
      () => {
        const [file] = bookmark.files
        if (file) bookmark.files.push({ ...file, name: file.name.toUpperCase() })
      },
      'bad-name',
    ],
  ]
  it.each(cases)('says why and leaves nothing: %s', async (_what, spoil, reason) => {
    spoil()
    expect(await room.pack([bookmark])).toMatchObject({ ok: false, reason })
    if (reason !== 'target-missing') expect(readdirSync(room.target)).toEqual([])
    expect(await actions()).toEqual(['export-failed'])
  })

  it('does not touch what has its name, finished or not', async () => {
    const path = await packed()
    expect(await room.pack([bookmark])).toMatchObject({ reason: 'exists' })
    expect(await verifyPackage(path)).toMatchObject({ ok: true })
    mkdirSync(join(room.target, 'b.part'))
    expect(await room.pack([bookmark], { name: 'b' })).toMatchObject({ reason: 'exists' })
    expect(readdirSync(room.target)).toContain('b.part')
  })

  it('does not get its name when it cannot be put on record', async () => {
    await room.custody.last()
    mkdirSync(join(room.custodyDir, 'head.json.tmp', 'x'), { recursive: true })
    expect(await room.pack([bookmark])).toMatchObject({ ok: false, reason: 'custody' })
    expect(readdirSync(room.target)).toEqual([])
  })

  it('is not begun when the log cannot be read', async () => {
    await room.custody.last()
    mkdirSync(join(room.custodyDir, '2026-11.jsonl'))
    expect(await room.pack([bookmark])).toMatchObject({ ok: false, reason: 'custody' })
    expect(readdirSync(room.target)).toEqual([])
  })
})
