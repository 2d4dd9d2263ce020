/** Runs tasks one after another; one that fails does not stop the others. */
export const inTurn = () => atMost(1)

/** Runs so many tasks at a time, in their order; one that fails does not stop the others. */
export function atMost(places: number): <R>(task: () => Promise<R>) => Promise<R> {
  const waiting: (() => void)[] = []
  let free = places
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async (task) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => void waiting.push(resolve))
    return task().finally(leave)
  }
}
