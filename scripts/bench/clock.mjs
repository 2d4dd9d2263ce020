/** Milliseconds on the monotonic clock, which all processes of a machine share. */
export const now = () => Number(process.hrtime.bigint() / 1000n) / 1000

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks again and again. → the first answer that is not falsy, or null when the time is over */
export async function poll(ask, withinMs, everyMs = 50) {
  const until = now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (now() > until) return null
    await pause(everyMs)
  }
}
