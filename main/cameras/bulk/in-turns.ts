/** Ms for which nobody else gets a turn. */
const TURN = 12

/** Goes through a long list without holding up the process. */
export async function inTurns<T>(list: readonly T[], each: (item: T, at: number) => void) {
  let begun = performance.now()
  for (const [at, item] of list.entries()) {
    each(item, at)
    if (performance.now() - begun < TURN) continue
    await new Promise((resolve) => setImmediate(resolve))
    begun = performance.now()
  }
}
