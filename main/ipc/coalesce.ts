import type { Clock } from '../base/clock'

/** Gathers values by key and hands the latest of each on together, at most every `ms`. */
export function coalesce<T>(clock: Clock, ms: number, flush: (values: T[]) => void) {
  const pending = new Map<string, T>()
  let waiting = false
  return (key: string, value: T) => {
    pending.set(key, value)
    if (waiting) return
    waiting = true
    clock.setTimeout(() => {
      waiting = false
      const values = [...pending.values()]
      pending.clear()
      flush(values)
    }, ms)
  }
}
