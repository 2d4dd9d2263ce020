import { z } from 'zod'
import type { LockState, Outcome, ScreenRefusal } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { fits, hashOf, pause } from '../base/secret-hash'
import { type Collection, openCollection } from '../storage'

const Stored = z.object({
  locked: z.boolean(),
  pin: z.object({ salt: z.string(), hash: z.string() }).nullable(),
  /** Wrong tries since the last right one; they count on after a restart. */
  fails: z.number().int().min(0),
})
export type StoredLock = z.infer<typeof Stored>

export const openLockCollection = (dir: string, clock: Clock): Promise<Collection<StoredLock>> =>
  openCollection({
    ...{ dir, clock, name: 'lock', schema: Stored, version: 1, migrations: {} },
    defaults: { locked: false, pin: null, fails: 0 },
  })

const DONE: Outcome = { status: 'done' }
const refused = (reason: ScreenRefusal): Outcome => ({ status: 'refused', reason })

/**
 * The station's lock: pictures go on, controls are refused until the PIN is entered. It holds in
 * memory also where it cannot be written.
 */
export class Lock {
  private now: StoredLock
  private until: number
  private trying = false
  private idle: { ms: number; timer: Timer | null } = { ms: 0, timer: null }

  constructor(
    private collection: Collection<StoredLock>,
    private clock: Clock,
    private changed: (state: LockState) => void,
    /** It is opened by whoever signs in, and not by a PIN of its own. */
    private byAccount: () => boolean = () => false,
    /** It locked by itself. */
    private idled: () => void = () => {},
  ) {
    this.now = collection.read()
    this.until = this.now.fails > 0 ? clock.now() + pause(this.now.fails) : 0
  }

  get locked(): boolean {
    return this.now.locked && (this.now.pin !== null || this.byAccount())
  }

  state(): LockState {
    const { clock, until } = this
    const hasPin = this.now.pin !== null || this.byAccount()
    return { locked: this.locked, hasPin, until: until > clock.now() ? until : 0 }
  }

  async lock(): Promise<Outcome> {
    if (!this.state().hasPin) return refused('no-pin')
    if (!this.now.locked) await this.become({ locked: true })
    return DONE
  }

  async unlock(pin: string): Promise<Outcome> {
    if (!this.locked) return DONE
    if (this.byAccount()) return refused('sign-in')
    const known = await this.check(pin)
    if (known.status === 'done') await this.become({ locked: false, fails: 0 })
    this.active()
    return known
  }

  /** Somebody has signed in, or out: whether and how it opens may be another. */
  async session(there: boolean): Promise<void> {
    this.active()
    if (there && this.now.locked && this.byAccount()) await this.become({ locked: false })
    else this.changed(this.state())
  }

  /** Null takes it away. The old one is asked for like one that unlocks. */
  async setPin(pin: string | null, old: string | undefined): Promise<Outcome> {
    if (this.now.pin !== null) {
      if (old === undefined) return refused('old-pin')
      const known = await this.check(old)
      if (known.status !== 'done') return known
    }
    const next = pin === null ? null : await hashOf(pin)
    return this.become({ pin: next, fails: 0, locked: false })
  }

  /** Locks by itself after so many minutes without a hand; 0 never. */
  lockAfter(minutes: number): void {
    this.idle.ms = minutes * 60_000
    this.active()
  }

  /** Somebody is there. */
  active(): void {
    const { idle, clock } = this
    if (idle.timer) clock.clearTimeout(idle.timer)
    idle.timer = idle.ms > 0 ? clock.setTimeout(() => void this.lockIdle(), idle.ms) : null
  }

  stop(): void {
    if (this.idle.timer) this.clock.clearTimeout(this.idle.timer)
  }

  private async lockIdle(): Promise<void> {
    if (this.now.locked) return
    const done = await this.lock()
    if (done.status === 'done') this.idled()
  }

  private async check(pin: string): Promise<Outcome> {
    const { pin: known, fails } = this.now
    if (this.trying || this.clock.now() < this.until) return refused('pin-wait')
    this.trying = true
    try {
      if (known && (await fits(pin, known))) {
        this.until = 0
        return DONE
      }
      this.until = this.clock.now() + pause(fails + 1)
      await this.become({ fails: fails + 1 })
      return refused('wrong-pin')
    } finally {
      this.trying = false
    }
  }

  private async become(part: Partial<StoredLock>): Promise<Outcome> {
    this.now = { ...this.now, ...part }
    this.changed(this.state())
    const saved = await this.collection.update(() => this.now)
    return saved.ok ? DONE : { status: 'refused', reason: saved.reason }
  }
}
