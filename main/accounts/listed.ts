import type { Account, Person } from '../../preload/contract'
import type { StoredAccount, StoredAccounts } from './schema'
import { PINS } from './tries'

/** As windows may see it. */
export function accountOf(stored: StoredAccount, lockedUntil: number): Account {
  const { id, login, name, title, phone, role, rights, disabled, mustChange, signedInAt } = stored
  const shown = { id, login, name, title, phone, role, rights, disabled, mustChange, signedInAt }
  return { ...shown, hasPin: stored.pin !== null, lockedUntil }
}

export const peopleOf = ({ accounts }: StoredAccounts): Person[] =>
  accounts
    .filter(({ disabled }) => !disabled)
    .sort((a, b) => b.signedInAt - a.signedInAt || a.name.localeCompare(b.name, 'vi'))
    .map(({ id, name, title, role, signedInAt, ...proofs }) => ({
      ...{ id, name, title, role, signedInAt, hasPin: hearsPin(proofs) },
    }))

/** One that would be heard: after too many wrong ones only the password is asked for. */
const hearsPin = ({
  pin,
  mustChange,
  pinFails,
}: Pick<StoredAccount, 'pin' | 'mustChange' | 'pinFails'>) =>
  pin !== null && !mustChange && pinFails < PINS
