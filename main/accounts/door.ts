import type { Clock } from '../base/clock'
import type { Collection } from '../storage'
import { findAccount } from './edits'
import type { StoredAccount, StoredAccounts } from './schema'

export type By = 'password' | 'pin'

/** What is put on record of signing in. */
export interface AccountEvent {
  at: number
  kind: 'signed-in' | 'signed-out' | 'unlocked' | 'refused' | 'locked-out'
  /** Null: a login that nobody has. */
  account: string | null
  name: string
  by: By
}

/** Whose account is signed in; in memory alone, so that after a restart somebody signs in again. */
export class Door {
  private session: { account: string; since: number } | null = null
  private listeners = new Set<(event: AccountEvent) => void>()

  constructor(
    private book: Collection<StoredAccounts>,
    private clock: Clock,
    private moved: () => void,
  ) {}

  /** Null as well when the account was disabled since. */
  in(): { account: StoredAccount; since: number } | null {
    const account = this.session && findAccount(this.book.read(), this.session.account)
    return this.session && account && !account.disabled
      ? { account, since: this.session.since }
      : null
  }

  enter(account: StoredAccount, by: By): void {
    const now = this.in()
    const again = now?.account.id === account.id
    if (now && !again) this.say('signed-out', now.account, by)
    this.say(again ? 'unlocked' : 'signed-in', account, by)
    this.session = { account: account.id, since: again ? now.since : this.clock.now() }
    this.moved()
  }

  leave(): void {
    const now = this.in()
    if (now) this.say('signed-out', now.account, 'password')
    this.session = null
    this.moved()
  }

  say(kind: AccountEvent['kind'], account: StoredAccount | undefined, by: By): void {
    const { id = null, name = '' } = account ?? {}
    const event = { at: this.clock.now(), kind, account: id, name, by }
    for (const listener of this.listeners) listener(event)
  }

  onEvent(listener: (event: AccountEvent) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
}
