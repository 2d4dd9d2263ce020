import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import { evidencePath } from '../bookmarks'
import { DAY, keep, NOW, openRoom, type Room, SIZE } from './testing/room'

const MONTH = { days: 30, gigabytes: null }
const OFF = { days: null, gigabytes: null }
const HOUR = DAY / 24

let root: string
let clock: FakeClock
let room: Room

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'retention-'))
  clock = fakeClock(NOW)
  room = await openRoom(root, clock)
})
afterEach(async () => {
  await room.retention.close()
  await room.store.settled()
  rmSync(root, { recursive: true, force: true })
})

const shown = () => room.store.find({}, 0, 1000).ids
const has = (id: string) => existsSync(room.folderOf(id))

/** The custody log: what was done with what. */
const records = () =>
  readdirSync(room.custodyDir)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(room.custodyDir, name), 'utf8').trim().split('\n'))
    .map(
      (line) => JSON.parse(line) as { action: string; subject: string; by: string; detail: object },
    )

async function apply(policy = MONTH) {
  const { token } = await room.retention.preview(policy)
  return room.retention.apply(token)
}

it('lists what would go, and deletes that: record, files, folders of its day', async () => {
  const [old, young] = [await keep(room, 40), await keep(room, 20)]
  const preview = await room.retention.preview(MONTH)
  expect(preview).toMatchObject({
    ...{ count: 1, bytes: 2 * SIZE, oldest: NOW - 40 * DAY, newest: NOW - 40 * DAY },
    reasons: { age: { count: 1, bytes: 2 * SIZE }, budget: { count: 0 }, trash: { count: 0 } },
    items: [{ id: old, at: NOW - 40 * DAY, bytes: 2 * SIZE, reason: 'age' }],
  })
  expect(shown()).toEqual([young, old])
  expect(await room.retention.apply(preview.token)).toEqual({
    ...{ ok: true, value: { count: 1, bytes: 2 * SIZE } },
  })
  expect(shown()).toEqual([young])
  expect(existsSync(join(root, 'evidence', '2026', '10'))).toBe(false)
  expect(has(young)).toBe(true)
  expect(room.retention.state()).toEqual({
    ...{ policy: OFF, locked: { count: 0, bytes: 0 }, held: { count: 1, bytes: 2 * SIZE } },
    last: { at: NOW, count: 1, bytes: 2 * SIZE },
  })
})

it('has put on record the list, each bookmark and each file with its hash before', async () => {
  const old = await keep(room, 40)
  await apply()
  const bookmark = { by: 'Trần Bình', action: 'deleted', subject: old, detail: { why: 'age' } }
  const file = { why: 'age', sha256: 'ab'.repeat(32), size: SIZE }
  expect(records()).toMatchObject([
    { by: 'Trần Bình', action: 'purge-listed', detail: { count: 1, bytes: 2 * SIZE } },
    bookmark,
    { ...bookmark, subject: `${old}/still-1.jpg`, detail: file },
    { ...bookmark, subject: `${old}/clip-1-main.mp4`, detail: file },
  ])
})

it('spares what was locked after it was listed, and what is still being made', async () => {
  const [a, b, c] = [await keep(room, 40), await keep(room, 41), await keep(room, 42)]
  room.open.add(c)
  const { token, count } = await room.retention.preview(MONTH)
  expect(count).toBe(2)
  await room.store.change(a, { locked: true }, 'An')
  await room.retention.apply(token)
  expect(shown()).toEqual([a, c])
  expect([a, b, c].map(has)).toEqual([true, false, true])
  expect(records().some(({ subject }) => subject.startsWith(a))).toBe(false)
})

it('spares what was restored after it was listed, whatever it was listed for', async () => {
  const [old, removed] = [await keep(room, 40), await keep(room, 2)]
  await room.store.remove([removed], 'An')
  const { token, items } = await room.retention.preview({ days: 30, gigabytes: 0 })
  expect(items.map(({ reason }) => reason)).toEqual(['age', 'budget'])
  await room.store.restore([removed], 'An')
  await room.retention.apply(token)
  expect([old, removed].map(has)).toEqual([false, true])
})

it('applies a list once, and no list of long ago', async () => {
  await keep(room, 40)
  const { token } = await room.retention.preview(MONTH)
  const both = await Promise.all([room.retention.apply(token), room.retention.apply(token)])
  expect(both).toMatchObject([{ ok: true }, { ok: false, reason: 'list-expired' }])
  const first = await room.retention.preview(MONTH)
  for (let i = 0; i < 5; i++) await room.retention.preview(MONTH)
  expect(await room.retention.apply(first.token)).toMatchObject({ reason: 'list-expired' })
})

describe('by itself', () => {
  beforeEach(() => room.retention.start())

  /** Each with whatever it makes it do: between two looks one timer waits. */
  async function hours(count: number) {
    for (let i = 0; i < count; i++) {
      await clock.advanceAsync(HOUR)
      await vi.waitFor(() => expect(clock.pending()).toBe(1), { interval: 5 })
    }
  }

  it('deletes once a day what is due, once that is wanted', async () => {
    const old = await keep(room, 40)
    await hours(48)
    expect(shown()).toEqual([old])
    await room.retention.set(MONTH)
    await hours(1)
    expect(room.told).toEqual([{ ok: true, value: { count: 1, bytes: 2 * SIZE } }])
    expect(records().map(({ by }) => by)).toEqual(['', '', '', ''])
    const next = await keep(room, 30 - 2.5)
    await hours(23)
    expect(shown()).toEqual([next])
    await hours(2)
    expect(shown()).toEqual([])
    expect(has(next)).toBe(false)
  })

  it('goes on after a restart without forgetting that it has looked today', async () => {
    await room.retention.set(MONTH)
    await hours(1)
    await room.retention.close()
    await keep(room, 40)
    room = await openRoom(root, clock)
    await room.retention.start()
    await hours(2)
    expect(shown()).toHaveLength(1)
    await hours(24)
    expect(shown()).toHaveLength(0)
  })

  it('says what is in the way, and tries again', async () => {
    const old = await keep(room, 40)
    await room.retention.set(MONTH)
    writeFileSync(room.custodyDir, 'in the way')
    await hours(1)
    expect(room.told).toMatchObject([{ ok: false, reason: 'no-record' }])
    expect([shown(), has(old)]).toEqual([[old], true])
    rmSync(room.custodyDir)
    await hours(1)
    expect(room.told.at(-1)).toMatchObject({ ok: true })
    expect(shown()).toEqual([])
  })
})

describe('what fails', () => {
  it('on record deletes nothing', async () => {
    const old = await keep(room, 40)
    mkdirSync(join(root, 'purging.json.tmp'))
    expect(await apply()).toMatchObject({ ok: false, reason: 'not-writable' })
    expect([shown(), has(old)]).toEqual([[old], true])
  })

  it('while the folder of evidence is away deletes nothing', async () => {
    const old = await keep(room, 40)
    renameSync(join(root, 'evidence'), join(root, 'away'))
    expect(await apply()).toMatchObject({ ok: false, reason: 'not-writable' })
    renameSync(join(root, 'away'), join(root, 'evidence'))
    expect([shown(), has(old)]).toEqual([[old], true])
  })

  it('of one leaves that for the next time, and deletes the others', async () => {
    const [a, b] = [await keep(room, 40), await keep(room, 41)]
    room.stuck.add(a)
    expect(await apply()).toMatchObject({ reason: 'files-left', detail: a })
    expect([shown(), has(b)]).toEqual([[], false])
    await keep(room, 42)
    expect(await apply()).toMatchObject({ reason: 'files-left', detail: a })
    expect(JSON.parse(readFileSync(join(root, 'purging.json'), 'utf8'))).toEqual({ ids: [a] })
    await (await openRoom(root, clock)).retention.start()
    expect(existsSync(join(root, 'purging.json'))).toBe(false)
  })
})

it('finishes at the start what was on record when it crashed', async () => {
  const [gone, there] = [await keep(room, 40), await keep(room, 20)]
  writeFileSync(join(root, 'purging.json'), JSON.stringify({ ids: [gone, there] }))
  await room.store.purge(new Map([[gone, 'age']]), '', async () => ({ ok: true, value: 0 }))
  room = await openRoom(root, clock)
  await room.retention.start()
  expect([has(gone), has(there)]).toEqual([false, true])
  expect(existsSync(join(root, 'purging.json'))).toBe(false)
  expect(existsSync(join(root, 'evidence', evidencePath(there)))).toBe(true)
})
