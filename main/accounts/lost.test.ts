import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { MARK } from './mark'
import { openAccounts } from './open'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lost-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const clock = fakeClock(1_000_000)
const open = (singleUser = false) => openAccounts({ dir, clock, singleUser, quiet: false })
const PASSWORD = 'mat-khau-quan-tri'
const first = { login: 'hoa', name: 'Hoa', title: '', password: PASSWORD }
const book = () => readdirSync(dir).filter((name) => name.startsWith('accounts.json'))

async function begun() {
  const { accounts } = await open()
  await accounts.begin(first)
}

it.each([
  ['deleted', (name: string) => rmSync(join(dir, name))],
  ['damaged', (name: string) => writeFileSync(join(dir, name), '{"format":')],
])('no accounts are no open door: all its files %s', async (_how, spoil) => {
  await begun()
  book().forEach(spoil)
  for (const singleUser of [false, true]) {
    const { accounts } = await open(singleUser)
    expect(accounts.state()).toMatchObject({ mode: 'lost', session: null, asks: false })
    expect([accounts.may('wall'), accounts.may('accounts'), accounts.closed]).toEqual([
      ...[false, false, true],
    ])
    for (const reply of [
      await accounts.begin(first),
      await accounts.beSingle(undefined),
      await accounts.signIn({ login: 'hoa' }, PASSWORD),
    ])
      expect(reply).toMatchObject({ status: 'refused', reason: 'accounts-lost' })
  }
  // The way back for who administers the computer.
  for (const name of [MARK, ...book()]) rmSync(join(dir, name), { force: true })
  expect((await open()).accounts.state()).toMatchObject({ mode: 'undecided', asks: true })
})

it('goes on with the last good copy', async () => {
  await begun()
  const { accounts } = await open()
  await accounts.signIn({ login: 'hoa' }, PASSWORD)
  writeFileSync(join(dir, 'accounts.json'), 'x')
  const again = await open()
  expect(again.book.problems()[0]).toMatchObject({ recoveredFrom: 'generation-1' })
  expect(again.accounts.mode).toBe('accounts')
  expect(await again.accounts.signIn({ login: 'hoa' }, PASSWORD)).toEqual({ status: 'done' })
})

it('does not open to everybody with a copy from before there were accounts', async () => {
  const { accounts } = await open(true)
  await accounts.begin(first)
  writeFileSync(join(dir, 'accounts.json'), 'x')
  const again = await open()
  expect(again.book.problems()[0]).toMatchObject({ recoveredFrom: 'generation-1' })
  expect([again.accounts.mode, again.accounts.may('wall')]).toEqual(['lost', false])
})

it('stays as it is where the end of the accounts cannot be written', async () => {
  await begun()
  const { accounts } = await open()
  await accounts.signIn({ login: 'hoa' }, PASSWORD)
  // A folder where the next generation goes: nothing can be saved.
  rmSync(join(dir, 'accounts.json.2'), { force: true })
  mkdirSync(join(dir, 'accounts.json.2', 'x'), { recursive: true })
  expect(await accounts.beSingle(PASSWORD)).toMatchObject({ reason: 'not-writable' })
  expect([accounts.mode, existsSync(join(dir, MARK))]).toEqual(['accounts', true])
})

it('marks a book that was put back alone, and forgets the mark with the accounts', async () => {
  await begun()
  rmSync(join(dir, MARK))
  const { accounts } = await open()
  expect(existsSync(join(dir, MARK))).toBe(true)
  await accounts.signIn({ login: 'hoa' }, PASSWORD)
  await accounts.beSingle(PASSWORD)
  expect(existsSync(join(dir, MARK))).toBe(false)
})
