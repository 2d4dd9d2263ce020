import type { Account, Person } from '../../preload/contract'
import type { StoredAccount, StoredAccounts } from './schema'

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
    .map(({ id, name, title, role, pin, mustChange, signedInAt }) => ({
      ...{ id, name, title, role, signedInAt, hasPin: pin !== null && !mustChange },
    }))
