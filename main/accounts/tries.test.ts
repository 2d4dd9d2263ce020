import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import { accountsHandlers } from './handlers'
import { openAccounts } from './open'
import { CLOSES_AFTER, Tries, untilAfter } from './tries'

let dir: string
let clock: FakeClock
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tries-'))
  clock = fakeClock(1_000_000)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = async () =>
  (await openAccounts({ dir, clock, singleUser: false, quiet: false })).accounts
const reasonOf = (reply: object) => ('reason' in reply ? String(reply.reason) : 'done')
const caller = { window: 1 }
const PASSWORD = 'mat-khau-quan-tri'
const first = { login: 'hoa', name: 'Hoa', title: '', password: PASSWORD }

it('hears wrong passwords ever more seldom, then not for a quarter of an hour', () => {
  expect([0, 1, 2, 3, 7, 8, 20].map((fails) => untilAfter(fails, 0) / 1000)).toEqual([
    ...[0, 1, 2, 4, 60, 900, 900],
  ])
})

it('cannot be made to wait for ever by a clock that was set back', () => {
  const tries = new Tries()
  tries.load('hoa', { fails: 9, pinFails: 0, until: 10_000_000_000 }, 5000)
  expect(tries.of('hoa').until).toBe(5000 + 900_000)
})

it('logins that nobody has are refused like others, and are forgotten in the end', () => {
  const tries = new Tries()
  for (let i = 0; i < CLOSES_AFTER; i++) tries.wrongPassword('nobody', 0)
  expect(tries.closed('nobody', 1)).toBe(true)
  for (let i = 0; i < 300; i++) tries.wrongPassword(`x${i}`, 0)
  expect(tries.closed('nobody', 1)).toBe(false)
})

it('closes an account after eight wrong ones, over a restart, until the time or an administrator', async () => {
  let accounts = await open()
  await accounts.begin(first)
  const calls = accountsHandlers(accounts)
  const minh = { login: 'minh', name: 'Minh', title: '', phone: '', rights: {} }
  const added = await calls.add({ ...minh, role: 'admin', password: PASSWORD }, caller)
  const id = 'id' in added ? added.id : ''
  const told: string[] = []
  told.push(reasonOf(await accounts.signIn({ login: 'hoa' }, 'sai')))
  // Not even the right one, or waiting would tell nothing.
  told.push(reasonOf(await accounts.signIn({ login: 'hoa' }, PASSWORD)))
  await accounts.apply((now) => ({
    ...now,
    accounts: now.accounts.map((each) =>
      each.login === 'hoa' ? { ...each, fails: CLOSES_AFTER - 1 } : each,
    ),
  }))
  accounts = await open()
  clock.advance(60_000)
  told.push(reasonOf(await accounts.signIn({ login: 'hoa' }, 'sai')))
  expect(told).toEqual(['wrong-login', 'sign-in-wait', 'account-locked'])
  accounts = await open()
  expect(reasonOf(await accounts.signIn({ login: 'hoa' }, PASSWORD))).toBe('account-locked')
  // Nobody else is closed.
  const signed = await accounts.verify(id, PASSWORD, 'shifts')
  expect(signed).toMatchObject({ reason: 'must-change' })
  const hoa = accounts.list().find(({ login }) => login === 'hoa')
  expect(hoa?.lockedUntil).toBeGreaterThan(clock.now())
  await accountsHandlers(accounts).unlock(hoa?.id ?? '', caller)
  expect(accounts.list().find(({ login }) => login === 'hoa')?.lockedUntil).toBe(0)
  expect(reasonOf(await accounts.signIn({ login: 'hoa' }, PASSWORD))).toBe('done')
})

it('hears one try at a time', async () => {
  const accounts = await open()
  await accounts.begin(first)
  const tries = [PASSWORD, 'sai', 'sai'].map((each) => accounts.signIn({ login: 'hoa' }, each))
  expect((await Promise.all(tries)).map(reasonOf)).toEqual(['done', 'sign-in-wait', 'sign-in-wait'])
})

it('a PIN changes the officer, and three wrong ones ask for the password', async () => {
  const accounts = await open()
  await accounts.begin(first)
  const { account } = accounts.who()
  const id = account ?? ''
  expect(reasonOf(await accounts.signInByPin(id, '2580'))).toBe('no-account-pin')
  const calls = accountsHandlers(accounts)
  expect(reasonOf(await calls.setPin({ password: 'sai', pin: '2580' }, caller))).toBe(
    'wrong-password',
  )
  clock.advance(1000)
  await calls.setPin({ password: PASSWORD, pin: '2580' }, caller)
  accounts.signOut()
  expect(reasonOf(await accounts.signInByPin(id, '2580'))).toBe('done')
  const told: string[] = []
  for (let i = 0; i < 3; i++) {
    told.push(reasonOf(await accounts.signInByPin(id, '0000')))
    clock.advance(60_000)
  }
  told.push(reasonOf(await accounts.signInByPin(id, '2580')))
  expect(told).toEqual(['wrong-account-pin', 'wrong-account-pin', 'pin-blocked', 'pin-blocked'])
  const again = await open()
  expect(again.people()[0]?.hasPin).toBe(false)
  expect(reasonOf(await again.signInByPin(id, '2580'))).toBe('pin-blocked')
  expect(reasonOf(await again.signIn({ account: id }, PASSWORD))).toBe('done')
  expect(reasonOf(await again.signInByPin(id, '2580'))).toBe('done')
})

it('works as long where there is no such login', async () => {
  const accounts = await open()
  await accounts.begin(first)
  const timed = async (login: string) => {
    const begun = performance.now()
    await accounts.signIn({ login }, 'sai-mat-khau')
    return performance.now() - begun
  }
  await timed('warm')
  const known: number[] = []
  const unknown: number[] = []
  for (let i = 0; i < 2; i++) {
    known.push(await timed('hoa'))
    unknown.push(await timed(`ai${i}`))
    clock.advance(100_000)
  }
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2)
})
