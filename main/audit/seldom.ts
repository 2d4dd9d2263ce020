import type { Clock } from '../base/clock'

/** Whether something may be said again; what is longer ago than asked for is forgotten. */
export function createSeldom(clock: Clock) {
  const until = new Map<string, number>()
  return (key: string, ms: number): boolean => {
    const now = clock.now()
    for (const [each, end] of until) if (end <= now || end - now > DAY) until.delete(each)
    if (until.has(key)) return false
    until.set(key, now + ms)
    return true
  }
}

/** A clock that was set back must not silence it for long. */
const DAY = 86_400_000
