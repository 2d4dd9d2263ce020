/** Opaque handle of a pending timer. */
export type Timer = object

/** Time is passed in, so that supervisors can be tested in fake time. Milliseconds throughout. */
export interface Clock {
  /** Since the Unix epoch. */
  now(): number
  setTimeout(fn: () => void, ms: number): Timer
  clearTimeout(timer: Timer): void
}

export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (fn, ms) => setTimeout(fn, ms),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
}

export interface FakeClock extends Clock {
  /** Runs the timers that fall due, in order of time, those they set included. */
  advance(ms: number): void
  /** As `advance`, but lets promises and I/O callbacks settle before and after each timer. */
  advanceAsync(ms: number): Promise<void>
  /** Timers still waiting. */
  pending(): number
}

interface Waiting {
  at: number
  fn: () => void
}

/** A clock that stands still until told to advance. For tests. */
export function fakeClock(start = 0): FakeClock {
  let time = start
  const waiting = new Set<Waiting>()

  function nextDue(until: number): Waiting | undefined {
    // A Set keeps the order of insertion and the sort is stable: equal times run as they were set.
    const [first] = [...waiting].sort((a, b) => a.at - b.at)
    return first && first.at <= until ? first : undefined
  }

  function run(timer: Waiting): void {
    waiting.delete(timer)
    time = timer.at
    timer.fn()
  }

  return {
    now: () => time,
    setTimeout(fn, ms) {
      const timer = { at: time + Math.max(0, ms), fn }
      waiting.add(timer)
      return timer
    },
    clearTimeout: (timer) => void waiting.delete(timer as Waiting),
    pending: () => waiting.size,
    advance(ms) {
      const until = time + ms
      for (let timer = nextDue(until); timer; timer = nextDue(until)) run(timer)
      time = until
    },
    async advanceAsync(ms) {
      const until = time + ms
      await settle()
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        run(timer)
        await settle()
      }
      time = until
    },
  }
}

/** One turn of the event loop: every promise that can settle by itself has settled. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
