import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { Right, Role } from './rights'

/**
 * `undecided`: nobody said yet who sits here; works as `single`. `single`: one user without a
 * password. `lost`: there were accounts, and their file is gone or damaged; nobody gets in.
 */
export const AccountMode = z.enum(['undecided', 'single', 'accounts', 'lost'])
export type AccountMode = z.infer<typeof AccountMode>

export const AccountId = z.string().min(1).max(64)
/** What somebody types to sign in; capitals and small letters are one. */
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,31}$/)
export const PersonName = z.string().trim().min(1).max(100)
export const MIN_PASSWORD = 8
/** Only bounded here: whether it is good enough, main says. */
export const Password = z.string().min(1).max(200)
export const AccountPin = z.string().regex(/^\d{4,12}$/)

/** What of an account differs from its role: true is granted, false is withheld. */
export const RightChanges = z.partialRecord(Right, z.boolean())
export type RightChanges = z.infer<typeof RightChanges>

export const Account = z.object({
  id: AccountId,
  login: z.string(),
  name: z.string(),
  /** Rank, function. */
  title: z.string(),
  phone: z.string(),
  role: Role,
  rights: RightChanges,
  hasPin: z.boolean(),
  disabled: z.boolean(),
  /** The password was given by somebody else: it is changed at the next sign-in. */
  mustChange: z.boolean(),
  /** After too many wrong passwords; ms since 1970, 0 when not. */
  lockedUntil: z.number(),
  /** Ms since 1970; 0 for never. */
  signedInAt: z.number(),
})
export type Account = z.infer<typeof Account>

export const AccountDraft = z.object({
  login: Login,
  name: PersonName,
  title: z.string().trim().max(100),
  phone: z.string().trim().max(40),
  role: Role,
  rights: RightChanges,
})
export type AccountDraft = z.infer<typeof AccountDraft>

/** Somebody who can be chosen: to sign in, to be told, to be put on a plan. */
export const Person = z.object({
  id: AccountId,
  name: z.string(),
  title: z.string(),
  role: Role,
  /** One that is heard now. */
  hasPin: z.boolean(),
  /** Has signed in at this station; the newest first. 0 for never. */
  signedInAt: z.number(),
})
export type Person = z.infer<typeof Person>

export const RoleRights = z.record(Role, z.array(Right))
export type RoleRights = z.infer<typeof RoleRights>

/** Who sits here; of all windows. */
export const Session = z.object({
  /** Null where there are no accounts. */
  account: AccountId.nullable(),
  name: z.string(),
  title: z.string(),
  role: Role.nullable(),
  rights: z.array(Right),
  /** Ms since 1970. */
  since: z.number(),
})
export type Session = z.infer<typeof Session>

export const AccountsState = z.object({
  mode: AccountMode,
  /** Null: there are accounts, and nobody has signed in. */
  session: Session.nullable(),
  /** Enabled ones; empty without accounts. */
  people: z.array(Person),
  /** The first start: somebody is to say who sits here. */
  asks: z.boolean(),
})
export type AccountsState = z.infer<typeof AccountsState>

/**
 * Why nothing was done; each is a key under `accounts.refused` of the catalogues. After a wrong
 * password or PIN `detail` is when the next try is heard (ms since 1970), after `no-right` the right.
 */
export const AccountRefusal = z.enum([
  'sign-in',
  'no-right',
  'wrong-login',
  'wrong-password',
  'wrong-account-pin',
  'sign-in-wait',
  'account-locked',
  'account-disabled',
  'no-account-pin',
  'pin-blocked',
  'must-change',
  'password-short',
  'password-login',
  'password-same',
  'login-taken',
  'too-many-accounts',
  'no-account',
  'last-admin',
  'own-account',
  'account-used',
  'accounts-begun',
  'no-accounts',
  'accounts-lost',
])
export type AccountRefusal = z.infer<typeof AccountRefusal>

const Added = z.union([z.object({ status: z.literal('done'), id: AccountId }), Refused])

export const accounts = {
  state: call(z.void(), AccountsState),
  list: call(z.void(), z.object({ accounts: z.array(Account), roles: RoleRights })),
  /** The first account, an administrator, who is signed in at once. */
  begin: call(
    z.object({
      login: Login,
      name: PersonName,
      title: z.string().trim().max(100),
      password: Password,
    }),
    Outcome,
  ),
  /** One user without passwords. With accounts, the administrator's password is asked for. */
  beSingle: call(z.object({ password: Password.optional() }), Outcome),
  /** Asks again at the next start. */
  askLater: call(z.void(), Outcome),
  /** What the only user is called in records; empty for the system's name. */
  setName: call(z.string().trim().max(100), Outcome),
  /** Also in place of whoever is signed in. `next`: a new password, where it must be changed. */
  signIn: call(z.object({ login: Login, password: Password, next: Password.optional() }), Outcome),
  /** Of somebody who was chosen from the list. */
  signInAs: call(
    z.object({ account: AccountId, password: Password, next: Password.optional() }),
    Outcome,
  ),
  signInByPin: call(z.object({ account: AccountId, pin: AccountPin }), Outcome),
  signOut: call(z.void(), Outcome),
  changePassword: call(z.object({ old: Password, next: Password }), Outcome),
  /** One's own; null takes it away. */
  setPin: call(z.object({ password: Password, pin: AccountPin.nullable() }), Outcome),
  add: call(AccountDraft.extend({ password: Password }), Added),
  edit: call(AccountDraft.extend({ id: AccountId }), Outcome),
  /** To be changed at the next sign-in; an account that was locked is open again. */
  reset: call(z.object({ id: AccountId, password: Password }), Outcome),
  disable: call(z.object({ id: AccountId, disabled: z.boolean() }), Outcome),
  unlock: call(AccountId, Outcome),
  /** Only one that never signed in: others are named in records. */
  remove: call(AccountId, Outcome),
  setRole: call(z.object({ role: Role, rights: z.array(Right) }), Outcome),
  changed: push(AccountsState),
}
