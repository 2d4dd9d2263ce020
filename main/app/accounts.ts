import { type Accounts, rightFor } from '../accounts'
import type { Denied } from '../ipc'

/** Who is signed in may not do everything; whether somebody must sign in first is asked before. */
export const denialBy =
  (accounts: Accounts): Denied =>
  (feature, name, input) => {
    const right = rightFor(feature, name, input)
    if (right === null || accounts.may(right)) return null
    return { status: 'refused', reason: 'no-right', detail: right }
  }
