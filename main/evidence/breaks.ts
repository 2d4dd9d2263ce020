/** Ms that pictures of the wall may wait for a step of long work. */
const MOST = 10

/**
 * For long work in one go: returns, from time to time, what is to be waited for, so that everything
 * else goes on; undefined otherwise, since waiting at each step would take longer than the work.
 */
export function takeBreaks(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < MOST) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now()
        resolve()
      }),
    )
  }
}
