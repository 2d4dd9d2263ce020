import type { AccountRefusal, Outcome } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { hashOf } from '../base/secret-hash'
import type { Collection } from '../storage'
import { apply, DONE, refused } from './book'
import type { By, Door } from './door'
import { changing, findAccount } from './edits'
import { weakness } from './password'
import { type Proof, plainOf } from './proof'
import type { StoredAccount, StoredAccounts } from './schema'

export type Who = { login: string } | { account: string }

/** Somebody comes in, also in the place of whoever is there. */
export class SignIn {
  constructor(
    private book: Collection<StoredAccounts>,
    private clock: Clock,
    private proof: Proof,
    private door: Door,
  ) {}

  /** @param next a new password, where one is due */
  async byPassword(who: Who, password: string, next: string | undefined): Promise<Outcome> {
    const proved =
      'login' in who
        ? await this.proof.ofLogin(who.login, password)
        : await this.proof.ofAccount(who.account, password)
    if (!proved.ok) return this.failed('account' in who ? who.account : null, 'password', proved)
    const account = proved.value
    const renewed = await renewedBy(account, password, next)
    if ('status' in renewed) return renewed
    const done = await this.note(account, renewed)
    // A full disk keeps nobody from the wall; a password that is not kept is not changed.
    if (done.status !== 'done' && renewed.password) return done
    this.door.enter(account, 'password')
    return DONE
  }

  async byPin(id: string, pin: string): Promise<Outcome> {
    const proved = await this.proof.ofPin(id, pin)
    if (!proved.ok) return this.failed(id, 'pin', proved)
    await this.note(proved.value, {})
    this.door.enter(proved.value, 'pin')
    return DONE
  }

  private note({ id }: StoredAccount, part: Partial<StoredAccount>): Promise<Outcome> {
    return apply(
      this.book,
      changing(id, () => ({ ...part, signedInAt: this.clock.now() })),
    )
  }

  private failed(
    id: string | null,
    by: By,
    { reason, detail }: { reason: AccountRefusal; detail?: string },
  ): Outcome {
    const account = id === null ? undefined : findAccount(this.book.read(), id)
    const closed = reason === 'account-locked' || reason === 'pin-blocked'
    if (reason !== 'sign-in-wait') this.door.say(closed ? 'locked-out' : 'refused', account, by)
    return refused(reason, detail)
  }
}

async function renewedBy(
  { mustChange, login }: StoredAccount,
  password: string,
  next: string | undefined,
): Promise<Partial<StoredAccount> | Outcome> {
  if (!mustChange) return {}
  if (next === undefined) return refused('must-change')
  const weak = weakness(next, login) ?? (next === password ? 'password-same' : null)
  if (weak) return refused(weak)
  return { password: await hashOf(plainOf(next)), mustChange: false }
}
