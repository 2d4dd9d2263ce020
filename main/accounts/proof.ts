import type { AccountRefusal } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { fits, hashOfNothing, type SecretHash } from '../base/secret-hash'
import type { Collection } from '../storage'
import { byLogin, findAccount } from './edits'
import type { StoredAccount, StoredAccounts } from './schema'
import { PINS, type Tried, Tries } from './tries'

type Proved = Result<StoredAccount, AccountRefusal>

/** Letters with signs can be composed in two ways; both are the same to whoever types them. */
export const plainOf = (password: string) => password.normalize('NFC')

/**
 * Whether somebody is who he says. One try at a time; wrong ones are heard ever more seldom. What is
 * refused as detail: when the next try is heard.
 */
export class Proof {
  private tries = new Tries()
  private trying = false
  /** Worked on where there is no such account, so that it takes as long. */
  private nobody = hashOfNothing()

  constructor(
    private book: Collection<StoredAccounts>,
    private clock: Clock,
  ) {
    for (const each of book.read().accounts) this.tries.load(each.login, each, clock.now())
  }

  ofLogin(login: string, password: string): Promise<Proved> {
    return this.once(() => this.password(login, password, 'wrong-login'))
  }

  ofAccount(id: string, password: string): Promise<Proved> {
    const account = findAccount(this.book.read(), id)
    if (!account) return Promise.resolve(fail('no-account'))
    return this.once(() => this.password(account.login, password, 'wrong-password'))
  }

  ofPin(id: string, pin: string): Promise<Proved> {
    const account = findAccount(this.book.read(), id)
    if (!account) return Promise.resolve(fail('no-account'))
    return this.once(() => this.pin(account, pin))
  }

  /** Ms since 1970; 0 when its next try is heard at once. */
  closedUntil(login: string): number {
    const now = this.clock.now()
    return this.tries.closed(login, now) ? this.tries.of(login).until : 0
  }

  /** An account is new, or open again. */
  forget(login: string): void {
    this.tries.begin(login)
  }

  renamed(from: string, to: string): void {
    if (from !== to) this.tries.rename(from, to)
  }

  private async once(work: () => Promise<Proved>): Promise<Proved> {
    if (this.trying) return fail('sign-in-wait')
    this.trying = true
    try {
      return await work()
    } finally {
      this.trying = false
    }
  }

  private waiting(login: string): Result<never, AccountRefusal> | null {
    const now = this.clock.now()
    const { until } = this.tries.of(login)
    if (until <= now) return null
    const closed = this.tries.closed(login, now)
    return fail(closed ? 'account-locked' : 'sign-in-wait', `${until}`)
  }

  private async password(login: string, given: string, wrong: AccountRefusal): Promise<Proved> {
    const waits = this.waiting(login)
    if (waits) return waits
    const account = byLogin(this.book.read(), login)
    const fit = await this.fit(given, account?.password)
    if (!account || !fit) {
      const tried = this.tries.wrongPassword(login, this.clock.now())
      await this.keep(login, tried)
      const closed = this.tries.closed(login, this.clock.now())
      return fail(closed ? 'account-locked' : wrong, `${tried.until}`)
    }
    if (account.disabled) return fail('account-disabled')
    await this.keep(login, this.tries.right(login))
    return ok(account)
  }

  private async pin(account: StoredAccount, given: string): Promise<Proved> {
    const { login } = account
    if (!account.pin || account.mustChange) return fail('no-account-pin')
    if (this.tries.of(login).pinFails >= PINS) return fail('pin-blocked')
    const waits = this.waiting(login)
    if (waits) return waits
    if (account.disabled) return fail('account-disabled')
    if (await fits(given, account.pin)) {
      // The password's own wrong tries are not forgiven for a PIN.
      await this.keep(login, this.tries.rightPin(login))
      return ok(account)
    }
    const tried = this.tries.wrongPin(login, this.clock.now())
    await this.keep(login, tried)
    const reason = tried.pinFails >= PINS ? 'pin-blocked' : 'wrong-account-pin'
    return fail(reason, `${tried.until}`)
  }

  private async fit(given: string, known: SecretHash | undefined): Promise<boolean> {
    const fit = await fits(plainOf(given), known ?? this.nobody)
    return fit && known !== undefined
  }

  /** Written also for nobody: the answer takes as long. A full disk forgets at the next start. */
  private async keep(login: string, { fails, pinFails, until }: Tried): Promise<void> {
    await this.book.update((now) => ({
      ...now,
      accounts: now.accounts.map((each) =>
        each.login === login ? { ...each, fails, pinFails, until } : each,
      ),
    }))
  }
}
