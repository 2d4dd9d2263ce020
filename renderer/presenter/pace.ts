/**
 * `send` at once, and then at most every `ms` with what is newest; nothing newest is ever left out.
 */
export function paced<T>(send: (value: T) => void, ms: number): (value: T) => void {
  let waiting: { value: T } | null = null
  let resting = false
  const go = (value: T) => {
    waiting = null
    resting = true
    send(value)
    setTimeout(() => {
      resting = false
      if (waiting) go(waiting.value)
    }, ms)
  }
  return (value) => {
    if (resting) waiting = { value }
    else go(value)
  }
}
