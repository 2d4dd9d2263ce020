import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AccountDraft, Session } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import type { Accounts } from './accounts'
import type { AccountEvent } from './door'
import { accountsHandlers } from './handlers'
import { openAccounts } from './open'

let dir: string
let clock: FakeClock
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'accounts-'))
  clock = fakeClock(1_000_000)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = async (singleUser = false) =>
  (await openAccounts({ dir, clock, singleUser, quiet: false })).accounts

const refused = (reason: string) => expect.objectContaining({ status: 'refused', reason })
const done = expect.objectContaining({ status: 'done' })
const caller = { window: 1 }
const [OWNER, HER] = ['mat-khau-quan-tri', 'ca-dem-binh-yen']
const first = { login: 'hoa', name: 'Lê Thị Hoa', title: 'Trưởng phòng', password: OWNER }
const minh: AccountDraft = {
  ...{ login: 'minh', name: 'Trần Minh', title: '', phone: '', role: 'operator', rights: {} },
}

/** With an administrator who is signed in, and an operator who has a password of her own. */
async function station() {
  const accounts = await open()
  await accounts.begin(first)
  const calls = accountsHandlers(accounts)
  const added = await calls.add({ ...minh, password: 'tam-thoi-1' }, caller)
  const id = 'id' in added ? added.id : ''
  return { accounts, calls, id }
}
const admin = (accounts: Accounts) => accounts.list().find(({ role }) => role === 'admin')?.id ?? ''

it('is open to its one user until there is an administrator, and to nobody else afterwards', async () => {
  const accounts = await open()
  expect(accounts.state()).toMatchObject({ mode: 'undecided', asks: true, people: [] })
  expect(accounts.may('accounts')).toBe(true)
  expect(accounts.who().account).toBeNull()
  expect(await accounts.begin({ ...first, password: 'ngan' })).toEqual(refused('password-short'))
  expect(await accounts.begin(first)).toEqual(done)
  expect(accounts.who()).toEqual({ account: admin(accounts), name: 'Lê Thị Hoa' })
  expect(await accounts.begin({ ...first, login: 'x1' })).toEqual(refused('accounts-begun'))
  const again = await open(true)
  expect(again.mode).toBe('accounts')
  expect(again.state().asks).toBe(false)
  expect(again.closed).toBe(true)
  expect(again.who()).toEqual({ account: null, name: '' })
  expect([again.may('wall'), again.may('accounts')]).toEqual([false, false])
  expect(await again.signIn({ login: 'hoa' }, OWNER)).toEqual(done)
  expect(again.may('accounts')).toBe(true)
})

it('may be one user without passwords, by choice and by option', async () => {
  const accounts = await open(true)
  expect(accounts.state()).toMatchObject({ mode: 'single', asks: false })
  expect(await accounts.signIn({ login: 'hoa' }, OWNER)).toEqual(refused('no-accounts'))
  await accountsHandlers(accounts).setName('Trạm xá Bồng Sơn', caller)
  expect((await open()).who()).toEqual({ account: null, name: 'Trạm xá Bồng Sơn' })
  await accounts.begin(first)
  expect(await accounts.beSingle(undefined)).toEqual(refused('wrong-password'))
  expect(accounts.mode).toBe('accounts')
  expect(await accounts.beSingle(OWNER)).toEqual(done)
  expect((await open()).mode).toBe('single')
})

it('gives each role its rights, and tells who comes and goes', async () => {
  const { accounts, calls, id } = await station()
  const sessions: (string | undefined)[] = []
  const events: AccountEvent[] = []
  accounts.onSession(({ now }: { now: Session | null }) => sessions.push(now?.name))
  accounts.onEvent((event) => events.push(event))
  expect(await accounts.signIn({ login: 'minh' }, 'tam-thoi-1')).toEqual(refused('must-change'))
  expect(await accounts.signIn({ login: 'minh' }, 'tam-thoi-1', 'minh')).toEqual(
    refused('password-short'),
  )
  expect(await accounts.signIn({ login: 'minh' }, 'tam-thoi-1', HER)).toEqual(done)
  expect(['wall', 'mark', 'cameras', 'accounts'].map((r) => accounts.may(r as 'wall'))).toEqual([
    ...[true, true, false, false],
  ])
  expect(await accounts.signIn({ account: id }, HER)).toEqual(done)
  accounts.signOut()
  expect(accounts.may('wall')).toBe(false)
  expect(sessions).toEqual(['Trần Minh', 'Trần Minh', undefined])
  expect(events.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'signed-out Lê Thị Hoa',
    ...['signed-in Trần Minh', 'unlocked Trần Minh', 'signed-out Trần Minh'],
  ])
  // Of the role, and of the one account.
  await calls.setRole({ role: 'operator', rights: ['wall', 'cameras'] }, caller)
  await calls.edit({ ...minh, id, rights: { reports: true, wall: false } }, caller)
  await accounts.signIn({ account: id }, HER)
  expect(accounts.current()?.rights).toEqual(['cameras', 'reports'])
})

it('always has an administrator who can get in', async () => {
  const { accounts, calls, id } = await station()
  const me = admin(accounts)
  const mine: AccountDraft = { ...minh, login: 'hoa', name: 'Lê Thị Hoa', role: 'head' }
  accounts.signOut()
  expect(await calls.edit({ ...mine, id: me }, caller)).toEqual(refused('last-admin'))
  await accounts.signIn({ login: 'hoa' }, OWNER)
  expect(await calls.disable({ id: me, disabled: true }, caller)).toEqual(refused('own-account'))
  expect(await calls.remove(me, caller)).toEqual(refused('account-used'))
  expect(await calls.setRole({ role: 'admin', rights: [] }, caller)).toEqual(refused('last-admin'))
  await calls.edit({ ...minh, id, role: 'admin' }, caller)
  // Both at once: only one of them is heard.
  accounts.signOut()
  const both = await Promise.all([
    accounts.apply((now) => ({ ...now })),
    calls.edit({ ...mine, id: me }, caller),
    calls.edit({ ...minh, id }, caller),
  ])
  expect(both.map(({ status }) => status)).toEqual(['done', 'done', 'refused'])
  expect(await calls.add({ ...minh, password: 'mot-hai-ba' }, caller)).toEqual(
    refused('login-taken'),
  )
})

it('lets nobody change his own role or rights, which he could not give back', async () => {
  const { accounts, calls, id } = await station()
  await calls.edit({ ...minh, id, role: 'admin' }, caller)
  const mine: AccountDraft = { ...minh, login: 'hoa', name: 'Hoa', role: 'admin' }
  const me = admin(accounts)
  expect(await calls.edit({ ...mine, id: me, role: 'head' }, caller)).toEqual(
    refused('own-account'),
  )
  expect(accounts.may('accounts')).toBe(true)
  expect(await calls.edit({ ...mine, id: me }, caller)).toEqual(done)
  await calls.edit({ ...minh, id, rights: { accounts: true } }, caller)
  await accounts.signIn({ login: 'minh' }, 'tam-thoi-1', HER)
  const more = { ...minh, id, rights: { accounts: true, cameras: true } }
  expect(await calls.edit(more, caller)).toEqual(refused('own-account'))
})

it('signs for nobody whose password somebody else gave, or who has no right to', async () => {
  const { accounts, calls, id } = await station()
  const sign = (password: string) => accounts.verify(id, password, 'shifts')
  expect(await sign('tam-thoi-1')).toMatchObject({ ok: false, reason: 'must-change' })
  await accounts.signIn({ login: 'minh' }, 'tam-thoi-1', HER)
  expect(await sign(HER)).toMatchObject({ ok: true })
  await accounts.signIn({ login: 'hoa' }, OWNER)
  await calls.edit({ ...minh, id, role: 'presenter' }, caller)
  expect(await sign(HER)).toMatchObject({ ok: false, reason: 'no-right' })
  expect(await sign('sai-mat-khau')).toMatchObject({ ok: false, reason: 'wrong-password' })
})

it('puts out whoever is disabled while signed in', async () => {
  const { accounts, calls, id } = await station()
  await accounts.signIn({ login: 'minh' }, 'tam-thoi-1', HER)
  expect(accounts.closed).toBe(false)
  await calls.disable({ id: admin(accounts), disabled: false }, caller)
  await accounts.signIn({ login: 'hoa' }, OWNER)
  await calls.disable({ id, disabled: true }, caller)
  expect(await accounts.signIn({ login: 'minh' }, HER)).toEqual(refused('account-disabled'))
  expect(accounts.who().name).toBe('Lê Thị Hoa')
  expect(accounts.people().map(({ name }) => name)).toEqual(['Lê Thị Hoa'])
})

it('keeps and tells no password and no PIN', async () => {
  const { accounts, calls } = await station()
  const events: AccountEvent[] = []
  accounts.onEvent((event) => events.push(event))
  await calls.setPin({ password: OWNER, pin: '73915824' }, caller)
  await calls.changePassword({ old: OWNER, next: 'doi-mat-khau-9' }, caller)
  await accounts.signIn({ login: 'doi-mat-khau-9' }, 'sai-mat-khau-7')
  const told = JSON.stringify([accounts.state(), accounts.list(), events])
  const files = readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8'))
  for (const text of [told, ...files]) {
    expect(text).not.toMatch(/73915824|mat-khau/)
  }
})
