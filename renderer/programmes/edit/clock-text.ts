const pad = (n: number) => String(n).padStart(2, '0')

/** The longest that one step can be planned, in seconds. */
export const LONGEST = 7200

/** `1:30` for 90, `61:00` for an hour and a minute. */
export const minutesText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${pad(Math.round(seconds % 60))}`

/**
 * Seconds for `1:30`, `1.30`, `1p30`, for minutes as `2` or `2p`, for seconds as `45s`; 0 for
 * nothing. Null for what is no time, or longer than a step can be.
 */
export function secondsOf(text: string): number | null {
  const typed = text.trim().toLowerCase()
  if (!typed) return 0
  const alone = /^(\d{1,4})\s*(s|g|giây)$/.exec(typed)
  const both = /^(\d{1,3})(?:\s*[:.,pm'’]\s*(\d{1,2})?)?\s*s?$/.exec(typed)
  const seconds = alone
    ? Number(alone[1])
    : both && Number(both[2] ?? 0) < 60
      ? Number(both[1]) * 60 + Number(both[2] ?? 0)
      : null
  return seconds !== null && seconds <= LONGEST ? seconds : null
}
