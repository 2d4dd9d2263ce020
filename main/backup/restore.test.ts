import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyLog } from '../evidence'
import { applyRestore, readPlan } from '.'
import { partOf } from './inventory'
import { openRoom, PASSPHRASE, type Room } from './testing/room'
import { CAMERA_PASSWORD, hashes, PERSON, put, stationIn } from './testing/station'

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

/** Files that a backup takes as they are. */
const asTheyAre = (path: string) =>
  partOf(path) !== null &&
  !/^data\/(registry|last-import|accounts|station-key)\.json|^journal\//.test(path)

describe('a backup with a passphrase, put into an empty profile', () => {
  beforeEach(async () => {
    await room.unpack(room.file('locked'), root, PASSPHRASE)
    expect(await applyRestore(root)).toMatchObject({ files: expect.any(Number), secrets: true })
  })

  it('is the same, file by file', () => {
    const after = hashes(root)
    const same = Object.keys(room.before).filter(asTheyAre)
    expect(same.length).toBeGreaterThanOrEqual(7)
    for (const path of same) expect([path, after[path]]).toEqual([path, room.before[path]])
    const others = Object.keys(after).filter((path) => !(path in room.before))
    expect(others).toEqual(['restore/applied.json'])
    expect(
      Object.keys(room.before).filter((path) => partOf(path) !== null && !(path in after)),
    ).toEqual([])
    expect(readFileSync(join(root, 'journal/2026-11-22.jsonl'), 'utf8')).toBe(
      '{"at":1}\n{"at":2}\n',
    )
  })

  it('has every collection as it was, passwords too, sealed anew', async () => {
    const again = await stationIn(root)
    expect(again.registry.list()).toEqual(room.station.registry.list())
    for (const { id } of room.station.registry.list().cameras)
      expect(again.registry.sourceUrl(id, 'main')).toEqual(
        room.station.registry.sourceUrl(id, 'main'),
      )
    expect(readFileSync(join(root, 'data/secrets.key'))).not.toEqual(
      readFileSync(join(room.station.data, 'secrets.key')),
    )
    expect(again.key.fingerprint).toBe(room.station.key.fingerprint)
    expect(again.accounts.list()).toEqual(room.station.accounts.list())
    const [hoa] = again.accounts.people()
    expect(await again.accounts.verify(hoa?.id ?? '', PERSON.password, 'shifts')).toMatchObject({
      ok: true,
    })
    expect(again.accounts.mode).toBe('accounts')
  })

  it('has the custody log go on, and verify', async () => {
    const again = await stationIn(root)
    const put = await again.custody.append({ by: 'An', action: 'backup-restored', subject: '' })
    expect(put).toMatchObject({ ok: true, value: [{ seq: 3 }] })
    const verdict = await verifyLog(again.custodyDir, room.station.key.fingerprint)
    expect(verdict).toMatchObject({ ok: true, value: { records: 3, repairs: [] } })
  })
})

describe('a backup without one', () => {
  it('holds no password, no PIN and no key, in whatever form', async () => {
    const bytes = readFileSync(room.file('plain'))
    const sealed = readFileSync(join(room.station.data, 'registry.json'), 'utf8').match(
      /key:[\w+/=]{20,}/g,
    )
    expect(sealed).toHaveLength(3)
    for (const secret of [...(sealed ?? []), CAMERA_PASSWORD, PERSON.pin, PERSON.password])
      expect(bytes.includes(secret)).toBe(false)
    expect(bytes.includes(readFileSync(join(room.station.data, 'secrets.key')))).toBe(false)
    await room.unpack(room.file('plain'), root)
    await applyRestore(root)
    expect(existsSync(join(root, 'data/station-key.json'))).toBe(false)
    const again = await stationIn(root)
    const without = room.station.registry
      .list()
      .cameras.map((camera) => ({ ...camera, hasPassword: false }))
    expect(again.registry.list()).toEqual({ ...room.station.registry.list(), cameras: without })
    expect(again.accounts.list().map(({ login, hasPin }) => [login, hasPin])).toEqual([
      ['hoa', false],
    ])
    // Another key signs from here on, and the log says so.
    await again.custody.append({ by: 'An', action: 'backup-restored', subject: '' })
    expect(await verifyLog(again.custodyDir)).toMatchObject({
      ok: true,
      value: { records: 4, repairs: [{ detail: { head: 'other-key' } }] },
    })
  })
})

describe('put into a profile that is in use', () => {
  it('moves it aside as a whole, and mixes nothing', async () => {
    put(root, 'data/cameras.json', 'of before')
    put(root, 'reports/1.json', 'of before')
    put(root, 'thumbs/a.jpg', 'of before')
    put(root, 'session/Cookies', 'stays')
    await room.unpack(room.file('plain'), root)
    expect(readFileSync(join(root, 'data/cameras.json'), 'utf8')).toBe('of before')
    const plan = await applyRestore(root)
    expect(plan?.aside).toBe('before-restore-20261123-030000')
    const aside = join(root, plan?.aside ?? '')
    expect(readdirSync(aside).sort()).toEqual(['data', 'reports', 'thumbs'])
    expect(existsSync(join(root, 'reports'))).toBe(false)
    expect(readFileSync(join(root, 'session/Cookies'), 'utf8')).toBe('stays')
    expect(await readPlan(root, 'applied')).toMatchObject({ by: 'An' })
    expect(await applyRestore(root)).toBeNull()
  })

  it('leaves the old one when it was not unpacked to its end', async () => {
    put(root, 'data/cameras.json', 'of before')
    put(root, 'restore/new/data/cameras.json', 'half')
    expect(await applyRestore(root)).toBeNull()
    expect(readFileSync(join(root, 'data/cameras.json'), 'utf8')).toBe('of before')
    expect(existsSync(join(root, 'restore'))).toBe(false)
  })
})
