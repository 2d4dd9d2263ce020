/** How a camera is for a while; `NONE`: not there yet, or not any more. */
export const [UNKNOWN, UP, DOWN, OFF, NONE] = [0, 1, 2, 3, 4] as const

/** A day of the journal, folded: when each camera became what. Small, since there are many days. */
export interface Day {
  /** Ms since 1970. */
  begin: number
  end: number
  /** Of the first and of the last line: before and behind, nobody watched. */
  first: number
  last: number
  /** Lines that could not be read. */
  damaged: number
  /** Cameras that the day names. */
  cameras: string[]
  /** Where each camera's marks begin; one more than there are cameras. */
  offsets: Uint32Array
  /** Ms since the day began, from which a state holds until the camera's next mark. */
  at: Uint32Array
  state: Uint8Array
}

const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** Vietnam's clock, which has no summer time. */
const ZONE = 7 * HOUR

/** When the day of a moment began. */
export const beginOf = (at: number): number => Math.floor((at + ZONE) / DAY) * DAY - ZONE

/** 'YYYY-MM-DD' of a moment. */
export const nameOf = (at: number): string => new Date(at + ZONE).toISOString().slice(0, 10)

/** When the day of a name began. */
export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - ZONE

/** How a camera is at the end of a day. */
export function stateAtEnd({ offsets, state }: Day, index: number): number {
  const last = (offsets[index + 1] ?? 0) - 1
  return last >= (offsets[index] ?? 0) ? (state[last] ?? NONE) : NONE
}
