import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeClock, fakeClock } from '../../base/clock'
import type { StationKey } from '../station-key'
import { stationKey } from '../testing/station'
import { recordsAbout } from './about'
import { createCustodyLog } from './log'
import type { CustodyEntry, CustodyRecord } from './record'
import { verifyLog } from './verify'

let folder: string
let dir: string
let key: StationKey
let clock: FakeClock
let repairs: CustodyRecord[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custody-'))
  dir = join(folder, 'custody')
  key = await stationKey(folder)
  clock = fakeClock(Date.UTC(2026, 10, 22, 14, 15, 22, 123))
  repairs = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (by: StationKey | null = key) =>
  createCustodyLog({ dir, clock, key: by, onRepair: (record) => repairs.push(record) })

const viewed = (subject: string): CustodyEntry => ({ by: 'Lê Thị Hoa', action: 'viewed', subject })
const shard = () => join(dir, '2026-11.jsonl')
const lines = (file = shard()) => readFileSync(file, 'utf8').split('\n').slice(0, -1)

it('appends records that each hold the hash of the one before', async () => {
  const log = open()
  const [a, b] = await Promise.all([log.append(viewed('a')), log.append(viewed('b'), viewed('c'))])
  if (!a.ok || !b.ok) throw new Error('not written')
  expect(a.value[0]).toMatchObject({
    seq: 1,
    at: '2026-11-22T21:15:22.123+07:00',
    by: 'Lê Thị Hoa',
  })
  expect(b.value.map(({ seq }) => seq)).toEqual([2, 3])
  expect(b.value[0]?.prev).toBe(a.value[0]?.hash)
  expect(await verifyLog(dir, key.fingerprint)).toMatchObject({
    ok: true,
    value: { records: 3, shards: 1, unsigned: 0, repairs: [], fingerprint: key.fingerprint },
  })
})

it('has hashes that anyone can compute', async () => {
  await open().append(viewed('a'))
  const { hash } = JSON.parse(lines()[0] ?? '')
  const without = (lines()[0] ?? '').replace(`"hash":"${hash}",`, '')
  expect(spawnSync('sha256sum', { input: without }).stdout.toString()).toBe(`${hash}  -\n`)
})

it('goes on where it ended, month by month by Vietnam’s clock, never back', async () => {
  clock.advance(Date.UTC(2026, 10, 30, 16, 59, 59) - clock.now())
  await open().append(viewed('a'))
  clock.advance(1000)
  await open().append(viewed('b'))
  clock = fakeClock(Date.UTC(2026, 9, 1))
  await open().append(viewed('c'))
  expect(readdirSync(dir).sort()).toEqual(['2026-11.jsonl', '2026-12.jsonl', 'head.json'])
  expect(lines(join(dir, '2026-12.jsonl'))).toHaveLength(2)
  expect(await verifyLog(dir)).toMatchObject({ ok: true, value: { records: 3, shards: 2 } })
  expect(repairs).toEqual([])
})

it('tells what was done with a bookmark and its files', async () => {
  await open().append(viewed('id-1'), viewed('id-2'), viewed('id-1/clip.mp4'), viewed('id-11'))
  const found = await recordsAbout(dir, ['id-1'])
  expect(found.map(({ subject }) => subject)).toEqual(['id-1', 'id-1/clip.mp4'])
})

it('is checked as it stood, however it grows meanwhile', async () => {
  const log = open()
  await log.append(...Array.from({ length: 400 }, (_, i) => viewed(`a${i}`)))
  const shares: number[] = []
  const checked = log.check((share) => shares.push(share))
  const appended = log.append(viewed('b'))
  expect(await appended).toMatchObject({ ok: true })
  expect(await checked).toMatchObject({ ok: true, value: { records: 400, unsigned: 0 } })
  expect(await log.check()).toMatchObject({ ok: true, value: { records: 401 } })
  expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true)
})

it('appends nothing while it is held, and tells of what it appended', async () => {
  const log = open()
  await log.append(viewed('a'))
  let told = 0
  const end = log.onAppended(() => told++)
  const held = log.hold(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return lines().length
  })
  const appended = log.append(viewed('b'))
  expect(await held).toBe(1)
  await appended
  end()
  await log.append(viewed('c'))
  expect([lines().length, told]).toEqual([3, 1])
})

it('reads, and verifies, what a newer version put on record', async () => {
  await open().append({ ...viewed('a'), action: 'something-new' as 'viewed' })
  expect(await verifyLog(dir)).toMatchObject({ ok: true, value: { records: 1 } })
})

it('says why when it cannot be written, and goes on afterwards', async () => {
  const log = open()
  writeFileSync(dir, '')
  expect(await log.append(viewed('a'))).toMatchObject({ ok: false, reason: 'not-writable' })
  rmSync(dir)
  await log.append(viewed('b'))
  mkdirSync(join(dir, 'head.json.tmp', 'x'), { recursive: true })
  expect(await log.append(viewed('c'))).toMatchObject({ ok: false, reason: 'not-writable' })
  rmSync(join(dir, 'head.json.tmp'), { recursive: true })
  expect(await log.append(viewed('d'))).toMatchObject({ ok: true })
  // c had reached the disk, and that is said.
  expect(repairs).toMatchObject([{ action: 'log-repaired', detail: { unsigned: '2-2' } }])
  expect(await verifyLog(dir)).toMatchObject({ ok: true, value: { records: 4 } })
})

describe('after a crash', () => {
  it.each([1, 20, 150])('keeps and tells a line of which %i bytes were written', async (bytes) => {
    await open().append(viewed('a'), viewed('b'))
    const [, second = ''] = lines()
    const cut = second.slice(0, bytes)
    appendFileSync(shard(), cut)
    expect(await verifyLog(dir)).toMatchObject({
      ok: false,
      finding: { reason: 'cut-off', file: '2026-11.jsonl', line: 3, seq: 3 },
    })
    await open().append(viewed('c'))
    expect(repairs).toHaveLength(1)
    expect(repairs[0]).toMatchObject({ seq: 3, by: '', action: 'log-repaired' })
    expect(repairs[0]?.detail).toEqual({ cutOff: Buffer.from(cut).toString('base64') })
    expect(await verifyLog(dir)).toMatchObject({ ok: true, value: { records: 4, repairs } })
  })

  it('keeps the very first line when it was cut off', async () => {
    await open().last()
    writeFileSync(shard(), '{"action"')
    await open().append(viewed('a'))
    expect(repairs[0]?.detail).toMatchObject({
      cutOff: Buffer.from('{"action"').toString('base64'),
    })
    expect(await verifyLog(dir)).toMatchObject({ ok: true, value: { records: 2 } })
  })

  it('believes lines written before their head, and tells of them', async () => {
    await open().append(viewed('a'))
    const head = readFileSync(join(dir, 'head.json'))
    await open().append(viewed('b'))
    writeFileSync(join(dir, 'head.json'), head)
    expect(await verifyLog(dir)).toMatchObject({ ok: true, value: { records: 2, unsigned: 1 } })
    await open().append(viewed('c'))
    expect(repairs[0]?.detail).toEqual({ unsigned: '2-2' })
  })
})

describe('an end that was tampered with', () => {
  beforeEach(async () => {
    await open().append(viewed('a'), viewed('b'), viewed('c'))
  })

  it('is continued after what the head says, and goes on being found', async () => {
    truncateSync(shard(), Buffer.byteLength(`${lines()[0]}\n`))
    await open().append(viewed('d'))
    expect(repairs[0]).toMatchObject({ seq: 4, detail: { missing: '2-3' } })
    expect(await verifyLog(dir)).toMatchObject({
      ok: false,
      finding: { reason: 'missing', line: 2, seq: 2, detail: '3' },
    })
  })

  it('is told when its last line was changed', async () => {
    writeFileSync(shard(), readFileSync(shard(), 'utf8').replace('"c"', '"x"'))
    await open().append(viewed('d'))
    expect(repairs[0]).toMatchObject({ seq: 4, detail: { line: 'changed' } })
    expect(await verifyLog(dir)).toMatchObject({
      ok: false,
      finding: { reason: 'changed', line: 3 },
    })
  })

  it('is told when its head is gone or signed by another key', async () => {
    rmSync(join(dir, 'head.json'))
    await open().append(viewed('d'))
    const other = await stationKey(join(folder, 'other'))
    await open(other).append(viewed('e'))
    expect(repairs.map(({ detail }) => detail)).toEqual([
      { head: 'missing' },
      { head: 'other-key', key: key.fingerprint },
    ])
  })

  it('goes on without a key, does not verify, and tells so when there is one', async () => {
    await open(null).append(viewed('d'))
    expect(await verifyLog(dir)).toMatchObject({ finding: { reason: 'head-unsigned' } })
    await open(null).append(viewed('e'))
    await open().append(viewed('f'))
    expect(repairs.map(({ detail }) => detail)).toEqual([{ head: 'unsigned' }])
    expect(await verifyLog(dir)).toMatchObject({ ok: true, value: { records: 7 } })
  })
})
