import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import { createCustodyLog } from '../evidence'
import { CustodyDesk } from './custody-desk'

const HOUR = 3_600_000
let dir: string
let clock: FakeClock
let desk: CustodyDesk
let waiting: boolean[]
let logged: string[]
let operator = 'An'

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'desk-')), 'custody')
  clock = fakeClock(Date.UTC(2026, 10, 22, 14, 15, 22, 123))
  ;[waiting, logged, operator] = [[], [], 'An']
  const say = (...parts: unknown[]) => void logged.push(parts.join(' '))
  desk = new CustodyDesk({
    ...{ clock, custody: createCustodyLog({ dir, clock, key: null }), operator: () => operator },
    log: { info: say, warn: say, error: say, debug: say },
    waiting: (now) => void waiting.push(now),
  })
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }))

const records = () =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(dir, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))

const told = (count: number) => vi.waitFor(() => expect(records()).toHaveLength(count))

it('puts each bookmark on record, with who did it and what', async () => {
  desk.did({ action: 'step', ids: ['a', 'b'], detail: { state: 'reported' } })
  await told(2)
  const step = { by: 'An', action: 'step', detail: { state: 'reported' } }
  expect(records()).toMatchObject([
    { ...step, subject: 'a' },
    { ...step, subject: 'b' },
  ])
})

it('writes a view once an hour, for each bookmark and person', async () => {
  for (const id of ['a', 'a', 'b', 'a']) desk.viewed(id)
  operator = 'Bình'
  desk.did({ action: 'viewed', ids: ['a'] })
  await told(3)
  clock.advance(HOUR - 1)
  desk.viewed('a')
  clock.advance(1)
  desk.viewed('a')
  await told(4)
  expect(records().map(({ by, subject }) => by + subject)).toEqual(['Ana', 'Anb', 'Bìnha', 'Bìnha'])
})

it('keeps what cannot be written, says so, and writes it when it can, with its own time', async () => {
  writeFileSync(dir, 'in the way')
  desk.did({ action: 'removed', ids: ['a'] })
  await vi.waitFor(() => expect(waiting).toEqual([true]))
  desk.did({ action: 'restored', ids: ['a'] })
  await vi.waitFor(() => expect(waiting).toEqual([true, true]))
  rmSync(dir)
  await clock.advanceAsync(30_000)
  await told(2)
  expect(records()).toMatchObject([
    { action: 'removed', at: '2026-11-22T21:15:52.123+07:00' },
    { action: 'restored' },
  ])
  expect(records()[0].detail).toEqual({ done: '2026-11-22T14:15:22.123Z' })
  await vi.waitFor(() => expect(waiting.at(-1)).toBe(false))
})

it('refuses what must be on record first when it cannot be', async () => {
  writeFileSync(dir, 'in the way')
  const entry = { by: 'An', action: 'deleted' as const, subject: 'a' }
  expect(await desk.first([entry])).toMatchObject({ ok: false, reason: 'not-writable' })
  rmSync(dir)
  expect(await desk.first(Array.from({ length: 600 }, () => entry))).toMatchObject({ ok: true })
  expect(records()).toHaveLength(600)
})

it('tells the log at the end what could not be put on record', async () => {
  writeFileSync(dir, 'in the way')
  desk.did({ action: 'removed', ids: ['a'] })
  await desk.close()
  expect(logged.at(-1)).toBe('not on record: removed a by An')
  expect(clock.pending()).toBe(0)
})

it('waits as well where the log breaks, instead of trying on and on', async () => {
  let tried = 0
  const append = () => {
    tried++
    return Promise.reject(new Error('a bug'))
  }
  const say = (...parts: unknown[]) => void logged.push(parts.join(' '))
  const broken = new CustodyDesk({
    ...{ clock, custody: { append }, operator: () => operator, waiting: () => {} },
    log: { info: say, warn: say, error: say, debug: say },
  })
  broken.did({ action: 'removed', ids: ['a'] })
  await clock.advanceAsync(29_000)
  expect(tried).toBe(1)
  await clock.advanceAsync(2_000)
  expect(tried).toBe(2)
  await broken.close()
  expect(logged.at(-1)).toBe('not on record: removed a by An')
})

it('keeps what else was done while the log cannot be written, with who did it and when', async () => {
  writeFileSync(dir, '')
  desk.note({ action: 'settings-changed', detail: { night: true } })
  operator = 'Hoa'
  desk.note({ action: 'sign-in-failed', by: '', subject: 'a1' })
  await vi.waitFor(() => expect(waiting.at(-1)).toBe(true))
  rmSync(dir)
  clock.advance(30_000)
  await told(2)
  expect(waiting.at(-1)).toBe(false)
  const done = '2026-11-22T14:15:22.123Z'
  expect(records()).toMatchObject([
    { by: 'An', action: 'settings-changed', subject: '', detail: { night: true, done } },
    { by: '', action: 'sign-in-failed', subject: 'a1', detail: { done } },
  ])
})
