import { z } from 'zod'
import { Account, AccountMode, Right, Role, type RoleRights } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'
import { DEFAULT_RIGHTS } from './roles'

const Hash = z.object({ salt: z.string(), hash: z.string() })

export const StoredAccount = Account.omit({ hasPin: true, lockedUntil: true }).extend({
  password: Hash,
  pin: Hash.nullable(),
  /** Wrong passwords since the last right one; they count on after a restart. */
  fails: z.number().int().min(0),
  pinFails: z.number().int().min(0),
  /** Ms since 1970; 0 when not. */
  until: z.number(),
})
export type StoredAccount = z.infer<typeof StoredAccount>

/** A right or a role that a later version knows is left out, not a reason to lose the accounts. */
const known = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (list) => (Array.isArray(list) ? list.filter((each) => one.safeParse(each).success) : list),
    z.array(one),
  )

const Stored = z.object({
  mode: AccountMode.exclude(['lost']),
  /** What the only user is called; empty for the system's name. */
  singleName: z.string().max(100),
  roles: z.record(Role, known(Right)),
  accounts: z.array(StoredAccount),
})
export type StoredAccounts = z.infer<typeof Stored> & { roles: z.infer<typeof RoleRights> }

export const NO_ACCOUNTS: StoredAccounts = {
  ...{ mode: 'undecided', singleName: '', accounts: [] },
  roles: DEFAULT_RIGHTS,
}

/** `accounts.json` */
export const openAccountsCollection = (
  dir: string,
  clock: Clock,
): Promise<Collection<StoredAccounts>> =>
  openCollection({
    ...{ dir, clock, name: 'accounts', version: 1, migrations: {}, defaults: NO_ACCOUNTS },
    schema: Stored as z.ZodType<StoredAccounts>,
  })
