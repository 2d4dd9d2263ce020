const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Vietnam's clock. */
const ZONE = 7 * HOUR

/** How many days can be looked at. */
export const DAYS = 90

/** When the day of a moment began, `back` days before; ms since 1970. */
export const dayBegin = (at: number, back = 0): number =>
  Math.floor((at + ZONE) / DAY) * DAY - ZONE - back * DAY

export const dayEnd = (begin: number): number => begin + DAY

/** Which of the day's 24 hours a moment is in. */
export const hourIn = (begin: number, at: number): number => Math.floor((at - begin) / HOUR)
