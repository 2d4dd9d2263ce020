import type { SeriesState } from '../../../preload/contract'

const MINUTE = 60_000

/** Times in ms since 1970; `to` is exclusive. */
export interface Times {
  from: number
  to: number | null
  /** Minutes. */
  every: number
  /** When somebody stopped it. */
  stopped: number | null
}

export const roundAt = ({ from, every }: Times, round: number) => from + round * every * MINUTE

const endOf = ({ to, stopped }: Times) =>
  to === null || stopped === null ? (stopped ?? to) : Math.min(to, stopped)

/** Null where nobody knows yet. */
export function roundsOf(times: Times): number | null {
  const end = endOf(times)
  if (end === null) return null
  return Math.max(0, Math.ceil((end - times.from) / (times.every * MINUTE)))
}

/** How many rounds have had their time. */
export function begunBy(times: Times, now: number): number {
  const begun = Math.max(0, Math.floor((now - times.from) / (times.every * MINUTE)) + 1)
  return Math.min(begun, roundsOf(times) ?? begun)
}

export function stateOf(times: Times, past: number, now: number): SeriesState {
  if (past >= (roundsOf(times) ?? Number.POSITIVE_INFINITY))
    return times.stopped === null ? 'done' : 'stopped'
  return now < times.from ? 'waiting' : 'running'
}

/** The next round that has not had its time; null when there is none. */
export function nextAt(times: Times, now: number): number | null {
  const begun = begunBy(times, now)
  return begun < (roundsOf(times) ?? Number.POSITIVE_INFINITY) ? roundAt(times, begun) : null
}
