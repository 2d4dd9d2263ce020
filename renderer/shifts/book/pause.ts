/** Ms after the last key. */
const PAUSE = 600
/** Ms that a crash can cost whoever types on and on. */
const MOST = 2_000

/** Ms to wait until what is typed is kept. @param first when the oldest of it was typed */
export const pauseOf = (first: number, now: number): number =>
  Math.max(0, Math.min(PAUSE, first + MOST - now))
