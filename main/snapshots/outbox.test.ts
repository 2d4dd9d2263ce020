import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import { Outbox, type Parcel } from './outbox'

let root = ''
let clock: FakeClock
let target = { folder: '', standard: false }
const told: string[] = []
const boxes: Outbox[] = []

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vong-gac-outbox-'))
  clock = fakeClock(1_000_000)
  target = { folder: join(root, 'pictures'), standard: false }
  mkdirSync(target.folder)
  told.length = 0
})
afterEach(async () => {
  for (const box of boxes.splice(0)) await box.close()
  await rm(root, { recursive: true, force: true })
})

async function open(): Promise<Outbox> {
  const box = await Outbox.open({
    ...{ dir: join(root, 'outbox'), clock, target: () => target, log: () => {} },
    delivered: ({ id }, path) => told.push(`${id.slice(-1)} saved ${path.slice(root.length + 1)}`),
    waits: ({ id }, reason) => told.push(`${id.slice(-1)} waits ${reason}`),
    changed: () => {},
  })
  boxes.push(box)
  return box
}

const idOf = (letter: string) => `20261122-010203-000-aaaaa${letter}`
const parcel = (letter: string): Parcel => ({
  id: idOf(letter),
  path: ['CS1 Truong', '2026-11-22', `${letter}_101.jpg`],
})
const bytes = (text: string) => Buffer.from(text)
const inFolder = () => filesBelow(target.folder)
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? filesBelow(join(folder, each.name)) : [each.name],
  )
/** Real files take real time. */
const until = (what: () => unknown) => expect.poll(what, { timeout: 4_000, interval: 10 })

describe('a file goes to its folder', () => {
  it('whole, under its name, and leaves nothing behind', async () => {
    const box = await open()
    expect(await box.keep(parcel('a'), bytes('one'))).toEqual({ ok: true, value: undefined })
    await until(() => box.waiting).toBe(0)
    const path = join(target.folder, 'CS1 Truong', '2026-11-22', 'a_101.jpg')
    expect(readFileSync(path, 'utf8')).toBe('one')
    expect(inFolder()).toEqual(['a_101.jpg'])
    expect(readdirSync(join(root, 'outbox'))).toEqual([])
    expect(told).toEqual(['a saved pictures/CS1 Truong/2026-11-22/a_101.jpg'])
  })

  it('over no other file, and not twice', async () => {
    const box = await open()
    const place = join(target.folder, 'CS1 Truong', '2026-11-22')
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'a_101.jpg'), 'of somebody else')
    writeFileSync(join(place, 'b_101.jpg'), 'two')
    await box.keep(parcel('a'), bytes('one'))
    await box.keep(parcel('b'), bytes('two'))
    await until(() => box.waiting).toBe(0)
    expect(inFolder().sort()).toEqual(['a_101.jpg', 'a_101_2.jpg', 'b_101.jpg'])
    expect(readFileSync(join(place, 'a_101.jpg'), 'utf8')).toBe('of somebody else')
    expect(readFileSync(join(place, 'a_101_2.jpg'), 'utf8')).toBe('one')
  })
})

describe('a folder that refuses', () => {
  it('missing: told at once, kept, and written when it is back; never made anew', async () => {
    const box = await open()
    renameSync(target.folder, `${target.folder}-away`)
    await box.keep(parcel('a'), bytes('one'))
    await until(() => told).toEqual(['a waits folder-gone'])
    await box.keep(parcel('b'), bytes('two'))
    expect(told).toEqual(['a waits folder-gone', 'b waits folder-gone'])
    expect([box.waiting, box.trouble]).toEqual([2, 'folder-gone'])
    expect(existsSync(target.folder)).toBe(false)
    renameSync(`${target.folder}-away`, target.folder)
    await until(() => {
      clock.advance(60_000)
      return box.waiting
    }).toBe(0)
    expect([inFolder().sort(), box.trouble]).toEqual([['a_101.jpg', 'b_101.jpg'], 'none'])
  })

  it('a file in its place', async () => {
    renameSync(target.folder, `${target.folder}-away`)
    writeFileSync(target.folder, 'a file')
    const box = await open()
    await box.keep(parcel('a'), bytes('one'))
    await until(() => told).toEqual(['a waits folder-gone'])
    target = { folder: `${target.folder}-away`, standard: false }
    box.hurry()
    await until(() => box.waiting).toBe(0)
    expect(inFolder()).toEqual(['a_101.jpg'])
  })

  it('full: a disk of 64 KB, which gets room later', async () => {
    if (!mounted('tmpfs', '-o', 'size=64k')) return
    try {
      writeFileSync(join(target.folder, 'filler'), Buffer.alloc(60_000))
      const box = await open()
      await box.keep(parcel('a'), Buffer.alloc(30_000, 1))
      await until(() => told).toEqual(['a waits disk-full'])
      expect(inFolder()).toEqual(['filler'])
      await rm(join(target.folder, 'filler'))
      box.hurry()
      await until(() => box.waiting).toBe(0)
      expect(inFolder()).toEqual(['a_101.jpg'])
    } finally {
      execFileSync('umount', [target.folder])
    }
  })

  it('read-only, until it is mounted otherwise', async () => {
    if (!mounted('tmpfs', '-o', 'ro')) return
    try {
      const box = await open()
      await box.keep(parcel('a'), bytes('one'))
      await until(() => told).toEqual(['a waits read-only'])
      execFileSync('mount', ['-o', 'remount,rw', target.folder])
      box.hurry()
      await until(() => box.waiting).toBe(0)
      expect(inFolder()).toEqual(['a_101.jpg'])
    } finally {
      execFileSync('umount', [target.folder])
    }
  })

  it('hanging: told after five seconds, and nobody else is sent after it', async () => {
    // A pipe that nobody writes to: looking whether the name is taken by the same bytes hangs.
    const place = join(target.folder, 'CS1 Truong', '2026-11-22')
    mkdirSync(place, { recursive: true })
    const pipe = join(place, 'a_101.jpg')
    execFileSync('mkfifo', [pipe])
    const box = await open()
    await box.keep(parcel('a'), bytes('one'))
    await box.keep(parcel('b'), bytes('two'))
    await until(() => readdirSync(place).length).toBeGreaterThan(1)
    expect(told).toEqual([])
    clock.advance(5_000)
    expect(told).toEqual(['a waits no-response', 'b waits no-response'])
    clock.advance(600_000)
    expect(inFolder()).not.toContain('b_101.jpg')
    await writeFile(pipe, 'at last')
    await until(() => box.waiting).toBe(0)
    expect(box.trouble).toBe('none')
    expect(inFolder().sort()).toEqual(['a_101.jpg', 'a_101_2.jpg', 'b_101.jpg'])
  })

  it('for one file alone does not stop the others', async () => {
    writeFileSync(join(target.folder, 'CS9'), 'a file where a folder should be')
    const box = await open()
    await box.keep({ id: idOf('a'), path: ['CS9', 'day', 'a.jpg'] }, bytes('one'))
    await until(() => told.length).toBe(1)
    await box.keep(parcel('b'), bytes('two'))
    await until(() => {
      clock.advance(60_000)
      return inFolder().includes('b_101.jpg')
    }).toBe(true)
    await until(() => box.waiting).toBe(1)
  })
})

it('what a run left is delivered by the next one', async () => {
  renameSync(target.folder, `${target.folder}-away`)
  const first = await open()
  await first.keep(parcel('a'), bytes('one'))
  await until(() => told).toEqual(['a waits folder-gone'])
  await first.close()
  writeFileSync(join(root, 'outbox', `${idOf('b')}~CS1~day~b.jpg.tmp`), 'half')
  writeFileSync(join(root, 'outbox', 'notes~of~somebody.txt'), 'not ours')
  renameSync(`${target.folder}-away`, target.folder)
  const second = await open()
  await until(() => second.waiting).toBe(0)
  expect(inFolder()).toEqual(['a_101.jpg'])
})

it('where our own disk refuses, the folder is asked at once; when both do, it is said', async () => {
  writeFileSync(join(root, 'outbox'), 'a file in its place')
  const box = await open()
  expect((await box.keep(parcel('a'), bytes('one'))).ok).toBe(true)
  expect(inFolder()).toEqual(['a_101.jpg'])
  renameSync(target.folder, `${target.folder}-away`)
  expect(await box.keep(parcel('b'), bytes('two'))).toMatchObject({ ok: false })
})

/** Only root may mount; whoever is not has the other tests. */
function mounted(...how: string[]): boolean {
  try {
    execFileSync('mount', ['-t', how[0] ?? '', ...how.slice(1), 'none', target.folder], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
