import type { Clock } from '../base/clock'
import type { OnvifTarget } from './cam'

/** Ms in which an account that was refused is not tried again: cameras lock it after some times. */
export const REST_MS = 60_000

/** Accounts that cameras refused. A changed password is another account. */
export class Refusals {
  private refused = new Map<string, { password: string; until: number }>()

  constructor(private clock: Clock) {}

  has(target: OnvifTarget): boolean {
    const found = this.refused.get(keyOf(target))
    return found?.password === target.password && this.clock.now() < found.until
  }

  add(target: OnvifTarget): void {
    const until = this.clock.now() + REST_MS
    this.refused.set(keyOf(target), { password: target.password, until })
  }
}

const keyOf = ({ address, user }: OnvifTarget) => `${address}\n${user}`
