type Later = (act: () => void, ms: number) => unknown

/**
 * `send` at once, and then at most every `ms` with what is newest; nothing newest is ever left out.
 */
export function paced<T>(
  send: (value: T) => void,
  ms: number,
  later: Later = setTimeout,
): (value: T) => void {
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
  return (value) => {
    if (resting) waiting = { value }
    else go(value)
  }
}
