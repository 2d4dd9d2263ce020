import { userInfo } from 'node:os'
import type { Clock } from '../base/clock'
import { Accounts } from './accounts'
import { isMarked, setMark } from './mark'
import { openAccountsCollection } from './schema'

interface Wanted {
  dir: string
  clock: Clock
  /** One user without passwords, where nobody decided yet. */
  singleUser: boolean
  /** Nobody is asked in this run. */
  quiet: boolean
}

/** Accounts as they were left; with a mark but without its book nobody gets in. */
export async function openAccounts({ dir, clock, singleUser, quiet }: Wanted) {
  const book = await openAccountsCollection(dir, clock)
  const { mode } = book.read()
  const marked = await isMarked(dir)
  // Also a copy from before there were accounts is no reason to open to everybody.
  const lost = marked && mode !== 'accounts'
  // After a crash between the two, or where only the book was put back.
  if (mode === 'accounts' && !marked) await setMark(dir).catch(() => {})
  const accounts = new Accounts({ book, dir, clock, lost, quiet, systemUser })
  if (singleUser && accounts.mode === 'undecided') await accounts.beSingle(undefined)
  return { accounts, book }
}

function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
