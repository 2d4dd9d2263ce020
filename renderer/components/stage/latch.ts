export interface Latch<T> {
  /** The newest, shown or not. */
  now(): T
  become(value: T): void
  /** While held, nothing new is shown. */
  hold(on: boolean): void
}

/** Shows each new value, but for those that come while it is held: of them the newest, afterwards. */
export function latch<T>(first: T, show: (value: T) => void): Latch<T> {
  let newest = first
  let held = false
  return {
    now: () => newest,
    become: (value) => {
      newest = value
      if (!held) show(newest)
    },
    hold: (on) => {
      if (held && !on) show(newest)
      held = on
    },
  }
}
