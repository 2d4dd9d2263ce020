import type { Outcome } from '../../preload/contract'
import { hashOf } from '../base/secret-hash'
import type { Accounts } from './accounts'
import { refused } from './book'
import { changing, findAccount } from './edits'
import { weakness } from './password'
import { plainOf } from './proof'
import type { StoredAccount } from './schema'

/** Whoever is signed in, proved once more. */
async function proved(accounts: Accounts, password: string): Promise<StoredAccount | Outcome> {
  const { account } = accounts.who()
  if (account === null) return refused('sign-in')
  const fits = await accounts.proof.ofAccount(account, password)
  return fits.ok ? fits.value : refused(fits.reason, fits.detail)
}

export async function changePassword(
  accounts: Accounts,
  { old, next }: { old: string; next: string },
): Promise<Outcome> {
  const mine = await proved(accounts, old)
  if ('status' in mine) return mine
  const weak = weakness(next, mine.login) ?? (next === old ? 'password-same' : null)
  if (weak) return refused(weak)
  const password = await hashOf(plainOf(next))
  return accounts.apply(changing(mine.id, () => ({ password })))
}

export async function setPin(
  accounts: Accounts,
  { password, pin }: { password: string; pin: string | null },
): Promise<Outcome> {
  const mine = await proved(accounts, password)
  if ('status' in mine) return mine
  const hash = pin === null ? null : await hashOf(pin)
  return accounts.apply(changing(mine.id, () => ({ pin: hash })))
}

/** A password for somebody else, to be changed at his next sign-in; he is open again. */
export async function reset(
  accounts: Accounts,
  { id, password: given }: { id: string; password: string },
): Promise<Outcome> {
  const account = findAccount(accounts.book, id)
  if (!account) return refused('no-account')
  if (accounts.who().account === id) return refused('own-account')
  const weak = weakness(given, account.login)
  if (weak) return refused(weak)
  const password = await hashOf(plainOf(given))
  const open = { fails: 0, pinFails: 0, until: 0 }
  const done = await accounts.apply(changing(id, () => ({ password, mustChange: true, ...open })))
  if (done.status === 'done') accounts.proof.forget(account.login)
  return done
}
