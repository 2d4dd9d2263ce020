import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyLog } from '../evidence'
import { applyRestore, listProfile, withBackup } from '.'
import { openRoom, PASSPHRASE, type Room } from './testing/room'
import { put } from './testing/station'

let room: Room
let root: string
beforeAll(async () => {
  room = await openRoom()
}, 20_000)
afterAll(() => rmSync(room.folder, { recursive: true, force: true }))
beforeEach(() => {
  root = room.newRoot()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('what is refused, with the profile as it was', () => {
  beforeEach(() => put(root, 'data/cameras.json', 'of before'))
  afterEach(() => {
    expect(readFileSync(join(root, 'data/cameras.json'), 'utf8')).toBe('of before')
    expect(existsSync(join(root, 'restore'))).toBe(false)
  })

  it.each([
    ['no passphrase', 'locked', '', 'passphrase-needed'],
    ['a wrong one', 'locked', 'khác', 'passphrase-wrong'],
  ])('%s', async (_what, name, passphrase, reason) => {
    await expect(room.unpack(room.file(name), root, passphrase)).rejects.toMatchObject({ reason })
  })

  it('a byte that was changed anywhere', async () => {
    const good = readFileSync(room.file('plain'))
    const copy = room.file('changed')
    for (const name of ['clip.mp4', 'data/registry.json', 'vong-gac-backup.json']) {
      const bad = Buffer.from(good)
      const at = bad.indexOf(name) + name.length + 60
      bad[at] = (bad[at] ?? 0) ^ 1
      writeFileSync(copy, bad)
      await expect(room.unpack(copy, root), name).rejects.toMatchObject({ reason: 'damaged' })
    }
    writeFileSync(copy, good.subarray(0, good.length - 40))
    await expect(room.unpack(copy, root)).rejects.toMatchObject({ reason: 'no-backup' })
    writeFileSync(copy, 'something else')
    await expect(room.unpack(copy, root)).rejects.toMatchObject({ reason: 'no-backup' })
  })

  it('a newer version’s', async () => {
    const older = { passphrase: '', version: '1.2.2' }
    const use = () => Promise.resolve()
    await expect(withBackup(room.file('plain'), older, use)).rejects.toMatchObject({
      reason: 'newer',
    })
  })

  it.each([
    ['../x', 'no-backup'],
    ['logs/x', 'damaged'],
    ['data/marks/x.json', 'damaged'],
  ])('a file that we never take: %s', async (path, reason) => {
    const evil = { path, part: 'data' as const, size: 1 }
    put(room.station.root, path, 'x')
    await room.make(room.file('evil'), '', { files: [evil] })
    rmSync(join(room.station.root, path))
    await expect(room.unpack(room.file('evil'), root)).rejects.toMatchObject({ reason })
  })

  it('one that is cancelled', async () => {
    const running = new AbortController()
    const onBytes = () => running.abort()
    const over = { signal: running.signal, onBytes }
    await expect(room.unpack(room.file('plain'), root, '', over)).rejects.toMatchObject({
      reason: 'cancelled',
    })
  })
})

describe('making one', () => {
  const nothingLeft = () =>
    expect(readdirSync(room.folder).filter((name) => name.includes('half'))).toEqual([])

  it('leaves nothing when it is cancelled, or is not put on record', async () => {
    const running = new AbortController()
    const over = { signal: running.signal, onRead: () => running.abort() }
    await expect(room.make(room.file('half'), '', over)).rejects.toMatchObject({
      reason: 'cancelled',
    })
    nothingLeft()
    const refused = { beforeNamed: () => Promise.reject(new Error('no record')) }
    await expect(room.make(room.file('half'), '', refused)).rejects.toThrow('no record')
    nothingLeft()
  })

  it('goes on without a file that was deleted meanwhile, and counts it', async () => {
    put(room.station.root, 'snapshots/gone', 'x')
    const onFile = (path: string) =>
      path === 'journal/2026-11-22.jsonl' &&
      rmSync(join(room.station.root, 'snapshots/gone'), { force: true })
    const made = await room.make(room.file('gone'), '', { onFile })
    expect(made.gone).toBe(1)
  })

  it('has the custody log as it was at one moment, however it grows', async () => {
    const held = new Map([
      ['custody/head.json', readFileSync(join(room.station.custodyDir, 'head.json'))],
    ])
    const files = await listProfile(room.station.root)
    await room.station.custody.append({ by: 'Hoa', action: 'viewed', subject: 'x' })
    await room.make(room.file('grown'), '', {
      held,
      files: files.filter(({ part }) => part !== 'secrets'),
    })
    await room.unpack(room.file('grown'), root)
    await applyRestore(root)
    expect(await verifyLog(join(root, 'custody'))).toMatchObject({
      ok: true,
      value: { records: 2 },
    })
  })

  it('is opened by the same words of a keyboard that writes them otherwise', async () => {
    const [whole, parts] = [PASSPHRASE.normalize('NFC'), PASSPHRASE.normalize('NFD')]
    expect(whole).not.toBe(parts)
    await room.make(room.file('words'), parts)
    await room.unpack(room.file('words'), root, whole)
    await room.unpack(room.file('locked'), root, parts)
  })

  it('says when there is no place for it', async () => {
    const closed = join(room.folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    if (process.getuid?.() === 0) return
    await expect(room.make(join(closed, 'a.vgbackup'), '')).rejects.toMatchObject({
      code: 'EACCES',
    })
  })
})
