import { type Accounts, rightFor } from '../accounts'
import type { Denied } from '../ipc'

/**
 * Who is signed in may not do everything; whether somebody must sign in first is asked before.
 * @param free answered whoever is signed in
 */
export const denialBy =
  (
    accounts: Accounts,
    free: (window: number, feature: string, name: string) => boolean = () => false,
  ): Denied =>
  (feature, name, input, window) => {
    if (free(window, feature, name)) return null
    const right = rightFor(feature, name, input)
    if (right === null || accounts.may(right)) return null
    return { status: 'refused', reason: 'no-right', detail: right }
  }
