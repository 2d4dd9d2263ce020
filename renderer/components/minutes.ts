const pad = (n: number) => String(n).padStart(2, '0')

/** `22:05` for 1325. */
export const clockOf = (minutes: number): string =>
  `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`

/** Minutes of the day for `22:05`, `22h5`, `2205` or `22`; null for what is no time. */
export function minutesOf(text: string): number | null {
  const match = /^(\d{1,2})(?:[:hg. ]?([0-5]?\d))?$/i.exec(text.trim())
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  return hour < 24 ? hour * 60 + minute : null
}
