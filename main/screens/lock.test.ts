import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LockState } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { pause } from '../base/secret-hash'
import { Lock, openLockCollection } from './lock'

let dir: string
let clock: FakeClock
let told: LockState[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'))
  clock = fakeClock(1_000_000)
  told = []
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = async () =>
  new Lock(await openLockCollection(dir, clock), clock, (state) => told.push(state))

const refused = (reason: string) => ({ status: 'refused', reason })
const done = { status: 'done' }

it('does not lock before there is a PIN, and unlocks with it alone', async () => {
  const lock = await open()
  expect(await lock.lock()).toEqual(refused('no-pin'))
  expect(lock.state()).toEqual({ locked: false, hasPin: false, until: 0 })
  expect(await lock.setPin('2580', undefined)).toEqual(done)
  expect(await lock.lock()).toEqual(done)
  expect(told.at(-1)).toEqual({ locked: true, hasPin: true, until: 0 })
  expect(await lock.unlock('2581')).toEqual(refused('wrong-pin'))
  expect(lock.locked).toBe(true)
  clock.advance(1000)
  expect(await lock.unlock('2580')).toEqual(done)
  expect(lock.state()).toEqual({ locked: false, hasPin: true, until: 0 })
})

it('keeps the PIN nowhere', async () => {
  const lock = await open()
  await lock.setPin('73915824', undefined)
  await lock.setPin('1111', '73915824')
  for (const name of readdirSync(dir)) {
    const text = readFileSync(join(dir, name), 'utf8')
    expect(text).not.toMatch(/73915824|"1111"/)
  }
})

it('hears tries ever more seldom: 1, 2, 4 … 60 s', async () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 40].map(pause)).toEqual(
    [0, 1, 2, 4, 8, 16, 32, 60, 60, 60].map((s) => s * 1000),
  )
  const lock = await open()
  await lock.setPin('2580', undefined)
  await lock.lock()
  for (const seconds of [1, 2, 4]) {
    expect(await lock.unlock('0000')).toEqual(refused('wrong-pin'))
    expect(lock.state().until - clock.now()).toBe(seconds * 1000)
    clock.advance(seconds * 1000 - 1)
    // Not even the right one, or waiting would tell nothing.
    expect(await lock.unlock('2580')).toEqual(refused('pin-wait'))
    clock.advance(1)
  }
  expect(await lock.unlock('2580')).toEqual(done)
})

it('hears one try at a time, however many come at once', async () => {
  const lock = await open()
  await lock.setPin('2580', undefined)
  await lock.lock()
  const replies = await Promise.all(['0000', '2580', '1111'].map((pin) => lock.unlock(pin)))
  expect(replies.map((reply) => 'reason' in reply && reply.reason)).toEqual([
    ...['wrong-pin', 'pin-wait', 'pin-wait'],
  ])
})

it('is locked after a restart, and its wrong tries count on', async () => {
  const first = await open()
  await first.setPin('2580', undefined)
  await first.lock()
  for (const seconds of [1, 2, 4]) {
    await first.unlock('0000')
    clock.advance(seconds * 1000)
  }
  const again = await open()
  expect(again.state()).toEqual({ locked: true, hasPin: true, until: clock.now() + 4000 })
  expect(await again.unlock('2580')).toEqual(refused('pin-wait'))
  clock.advance(4000)
  expect(await again.unlock('2580')).toEqual(done)
  expect((await open()).locked).toBe(false)
})

it('changes its PIN for whoever knows the old one', async () => {
  const lock = await open()
  await lock.setPin('2580', undefined)
  expect(await lock.setPin('1111', undefined)).toEqual(refused('old-pin'))
  expect(await lock.setPin(null, '0000')).toEqual(refused('wrong-pin'))
  clock.advance(1000)
  expect(await lock.setPin(null, '2580')).toEqual(done)
  expect(await lock.lock()).toEqual(refused('no-pin'))
})

it('locks by itself when nobody was there for so many minutes', async () => {
  const lock = await open()
  lock.lockAfter(5)
  await clock.advanceAsync(400_000)
  expect(lock.locked).toBe(false)
  await lock.setPin('2580', undefined)
  lock.active()
  clock.advance(299_000)
  lock.active()
  clock.advance(299_000)
  expect(lock.locked).toBe(false)
  clock.advance(1000)
  expect(lock.locked).toBe(true)
  lock.lockAfter(0)
  expect(clock.pending()).toBe(0)
})

it('with accounts it is opened by whoever signs in, and by no PIN', async () => {
  let accounts = true
  const collection = await openLockCollection(dir, clock)
  const lock = new Lock(
    collection,
    clock,
    (state) => told.push(state),
    () => accounts,
  )
  expect(await lock.lock()).toEqual(done)
  expect(await lock.unlock('2580')).toEqual(refused('sign-in'))
  await lock.session(false)
  expect(told.at(-1)).toEqual({ locked: true, hasPin: true, until: 0 })
  await lock.session(true)
  expect(lock.locked).toBe(false)
  await lock.lock()
  accounts = false
  expect(lock.locked).toBe(false)
})
