import { pause } from '../base/secret-hash'

/** Wrong passwords after which an account is closed for a time. */
export const CLOSES_AFTER = 8
const CLOSED_MS = 15 * 60_000
/** Wrong PINs after which only the password is heard. */
export const PINS = 3
/** Logins that nobody has are remembered like others, so that they cannot be told apart. */
const UNKNOWN = 200

export interface Tried {
  fails: number
  pinFails: number
  /** When the next try is heard; ms since 1970. */
  until: number
}

const NONE: Tried = { fails: 0, pinFails: 0, until: 0 }

/** When another try is heard after so many wrong ones: 1, 2, 4 … 60 s, then 15 minutes. */
export const untilAfter = (fails: number, now: number): number =>
  fails <= 0 ? 0 : now + (fails >= CLOSES_AFTER ? CLOSED_MS : pause(fails))

/** Wrong tries by login. In memory also where they cannot be written. */
export class Tries {
  private known = new Map<string, Tried>()
  private unknown = new Map<string, Tried>()

  /** As they were kept. A clock that was set back since makes nobody wait for longer. */
  load(login: string, { fails, pinFails, until }: Tried, now: number): void {
    const least = fails > 0 ? now + pause(Math.min(fails, CLOSES_AFTER - 1)) : 0
    const kept = Math.min(until, now + CLOSED_MS)
    this.known.set(login, { fails, pinFails, until: Math.max(least, kept > now ? kept : 0) })
  }

  of(login: string): Tried {
    return this.known.get(login) ?? this.unknown.get(login) ?? NONE
  }

  closed(login: string, now: number): boolean {
    const { fails, until } = this.of(login)
    return fails >= CLOSES_AFTER && until > now
  }

  wrongPassword(login: string, now: number): Tried {
    const before = this.of(login)
    const fails = before.fails + 1
    return this.put(login, { ...before, fails, until: untilAfter(fails, now) })
  }

  wrongPin(login: string, now: number): Tried {
    const before = this.of(login)
    const pinFails = before.pinFails + 1
    return this.put(login, { ...before, pinFails, until: now + pause(pinFails) })
  }

  right(login: string): Tried {
    return this.put(login, NONE)
  }

  rightPin(login: string): Tried {
    return this.put(login, { ...this.of(login), pinFails: 0, until: 0 })
  }

  private put(login: string, tried: Tried): Tried {
    if (this.known.has(login)) {
      this.known.set(login, tried)
      return tried
    }
    this.unknown.delete(login)
    this.unknown.set(login, tried)
    const [oldest] = this.unknown.keys()
    if (this.unknown.size > UNKNOWN && oldest !== undefined) this.unknown.delete(oldest)
    return tried
  }

  /** It has an account from now on. */
  begin(login: string): void {
    this.unknown.delete(login)
    this.known.set(login, NONE)
  }

  rename(from: string, to: string): void {
    const tried = this.of(from)
    this.known.delete(from)
    this.begin(to)
    this.known.set(to, tried)
  }
}
