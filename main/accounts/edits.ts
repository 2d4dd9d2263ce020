import type { AccountDraft, AccountRefusal, Right, Role } from '../../preload/contract'
import type { SecretHash } from '../base/secret-hash'
import type { StoredAccount, StoredAccounts } from './schema'

/** From one state to the next, or why not. */
export type Edit = (now: StoredAccounts) => StoredAccounts | AccountRefusal

const MOST = 500

const isAdmin = ({ role, disabled }: StoredAccount) => role === 'admin' && !disabled

/** Somebody must be able to give rights back. */
const withAdmin = (next: StoredAccounts): StoredAccounts | AccountRefusal =>
  next.accounts.some(isAdmin) ? next : 'last-admin'

export const findAccount = ({ accounts }: StoredAccounts, id: string) =>
  accounts.find((each) => each.id === id)

export const byLogin = ({ accounts }: StoredAccounts, login: string) =>
  accounts.find((each) => each.login === login)

const taken = (now: StoredAccounts, login: string, but?: string) =>
  now.accounts.some((each) => each.login === login && each.id !== but)

interface New extends AccountDraft {
  id: string
  password: SecretHash
  mustChange: boolean
}

export const newAccount = (fields: New): StoredAccount => ({
  ...fields,
  ...{ pin: null, disabled: false, signedInAt: 0, fails: 0, pinFails: 0, until: 0 },
})

export const adding =
  (account: StoredAccount): Edit =>
  (now) => {
    if (taken(now, account.login)) return 'login-taken'
    if (now.accounts.length >= MOST) return 'too-many-accounts'
    return { ...now, accounts: [...now.accounts, account] }
  }

/** One account, changed. */
export const changing =
  (id: string, part: (was: StoredAccount) => Partial<StoredAccount>): Edit =>
  (now) => {
    const was = findAccount(now, id)
    if (!was) return 'no-account'
    const next = { ...was, ...part(was) }
    if (taken(now, next.login, id)) return 'login-taken'
    const accounts = now.accounts.map((each) => (each.id === id ? next : each))
    return withAdmin({ ...now, accounts })
  }

export const removing =
  (id: string): Edit =>
  (now) => {
    const was = findAccount(now, id)
    if (!was) return 'no-account'
    if (was.signedInAt > 0) return 'account-used'
    return withAdmin({ ...now, accounts: now.accounts.filter((each) => each !== was) })
  }

/** The administrator's own stay as they are. */
export const giving =
  (role: Role, rights: Right[]): Edit =>
  (now) =>
    role === 'admin' ? 'last-admin' : { ...now, roles: { ...now.roles, [role]: rights } }
