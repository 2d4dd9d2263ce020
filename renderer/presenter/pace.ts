type Later = (act: () => void, ms: number) => unknown

export interface Paced<T> {
  (value: T): void
  /** What waits goes out now. */
  flush(): void
}

/**
 * `send` at once, and then at most every `ms` with what is newest; nothing newest is ever left out.
 */
export function paced<T>(
  send: (value: T) => void,
  ms: number,
  later: Later = setTimeout,
): Paced<T> {
  let waiting: { value: T } | null = null
  let resting = false
  const rested = () => {
    resting = false
    if (waiting) go(waiting.value)
  }
  const go = (value: T) => {
    waiting = null
    resting = true
    send(value)
    later(rested, ms)
  }
  const flush = () => {
    const last = waiting
    waiting = null
    if (last) send(last.value)
  }
  return Object.assign(
    (value: T) => {
      if (resting) waiting = { value }
      else go(value)
    },
    { flush },
  )
}
