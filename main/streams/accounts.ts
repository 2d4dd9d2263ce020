import type { StreamReason } from '../../preload/contract'
import type { Clock } from '../base/clock'

/** Who signs in where. */
export interface Pass {
  /** Device and user; for a camera without a user, the camera. */
  account: string
  /** Stands for the password. */
  password: string
  camera: string
  /** Cameras lock an account after a few wrong passwords: one tries first, the others see. */
  oneFirst: boolean
}

export interface Held {
  ms: number
  /** `none` while another stream finds out. */
  reason: StreamReason
}

/** One stream's door to its account. */
export interface Account {
  /** Null when it may try now, and is taken at its word; else how long it has to wait. */
  ask(): Held | null
  /** Milliseconds until the account may be tried again. */
  refused(reason: StreamReason): number
  accepted(): void
  /** The attempt ended without a word on the password. */
  undecided(): void
  /** Somebody asks for a new try now. */
  forgive(): void
}

const MINUTE = 60_000
/** Minutes from refusal to refusal, of a whole account. */
const PAUSES = [1, 2, 5, 10]
/** One that found no word on its password after this time lets the next one try. */
const LEAD = 3000
/** How long a password that was accepted is taken for right, unasked. */
const TRUST = 10_000

interface Known {
  refusals: number
  /** What was refused, a password or a camera, with the reason. */
  refused: Map<string, StreamReason>
  /** None of the refused may try before. */
  heldUntil: number
  /** One is trying a password that nobody knows of yet. */
  triedUntil: number
  trustedUntil: number
}

/** Sees to it that no account is tried with a refused password more than once a minute. */
export class Accounts {
  private accounts = new Map<string, Known>()

  /** @param told something is known that those who wait for this account should hear */
  constructor(
    private clock: Clock,
    private told: (account: string) => void,
  ) {}

  /** @param pass asked each time: addresses and passwords change */
  door(pass: () => Pass): Account {
    return {
      ask: () => this.ask(pass()),
      refused: (reason) => this.refuse(pass(), reason),
      accepted: () => this.accept(pass()),
      undecided: () => this.free(pass()),
      forgive: () => {
        const { account, password, camera } = pass()
        for (const mark of [password, camera]) this.of(account).refused.delete(mark)
      },
    }
  }

  private ask(pass: Pass): Held | null {
    const known = this.of(pass.account)
    const now = this.clock.now()
    const reason = known.refused.get(pass.password) ?? known.refused.get(pass.camera)
    if (reason && known.heldUntil > now) return { ms: known.heldUntil - now, reason }
    if (reason) known.heldUntil = now + MINUTE
    if (reason || !pass.oneFirst || known.trustedUntil > now) return null
    if (known.triedUntil > now) return { ms: known.triedUntil - now, reason: 'none' }
    known.triedUntil = now + LEAD
    return null
  }

  private refuse({ account, password, camera }: Pass, reason: StreamReason): number {
    const known = this.of(account)
    const ms = (PAUSES[known.refusals++] ?? 10) * MINUTE
    known.refused.set(reason === 'forbidden' ? camera : password, reason)
    known.heldUntil = this.clock.now() + ms
    known.triedUntil = 0
    known.trustedUntil = 0
    this.told(account)
    return ms
  }

  private accept({ account, password, camera }: Pass): void {
    const known = this.of(account)
    const waiting = known.refused.size > 0 || known.triedUntil > 0
    known.triedUntil = 0
    known.trustedUntil = this.clock.now() + TRUST
    known.refused.delete(password)
    // Rights are given for many cameras at once: each may ask again.
    if (known.refused.delete(camera)) forget(known.refused, 'forbidden')
    if (known.refused.size === 0) known.refusals = 0
    if (waiting) this.told(account)
  }

  private free({ account }: Pass): void {
    const known = this.of(account)
    if (known.triedUntil === 0) return
    known.triedUntil = 0
    this.told(account)
  }

  private of(account: string): Known {
    const known = this.accounts.get(account)
    if (known) return known
    const made = { refusals: 0, refused: new Map(), heldUntil: 0, triedUntil: 0, trustedUntil: 0 }
    this.accounts.set(account, made)
    return made
  }
}

function forget(refused: Map<string, StreamReason>, what: StreamReason): void {
  for (const [mark, reason] of refused) if (reason === what) refused.delete(mark)
}
