/** What stands on the strip below a picture. */
export interface CaptionFacts {
  facility: string
  code: string
  name: string
  /** In words; may be empty. */
  place: string
  /** Ms since 1970. */
  at: number
  operator: string
}

const HOUR = 3_600_000

/** `22/11/2026 02:14:07 (UTC+7)`: Vietnam's clock, whatever the machine's. */
export function captionTime(at: number): string {
  const [day = '', time = ''] = new Date(at + 7 * HOUR).toISOString().split('T')
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 8)} (UTC+7)`
}

const joined = (parts: string[]) => parts.filter(Boolean).join(' · ')

/** Two lines without words of any language; the page and main draw the same. */
export function captionOf({ facility, code, name, place, at, operator }: CaptionFacts) {
  const camera = `${code} ${name}`.trim()
  // Many cameras are called as their place is.
  const where = name.includes(place) ? '' : place
  return { first: joined([facility, camera, where]), second: joined([captionTime(at), operator]) }
}

export const CAPTION_COLOURS = { ground: '#0b0e11', first: '#e7ecf0', second: '#a9b5c0' }

/** Lengths of the strip, in pixels of a picture so wide. The height is even, as JPEG wants it. */
export function captionSizes(width: number, { first, second }: ReturnType<typeof captionOf>) {
  const longest = Math.max(first.length, second.length, 1)
  // A letter of the font is about 0.56 as wide as the font is high.
  const fitting = Math.floor(width / (0.58 * longest))
  const font = Math.max(8, Math.min(Math.max(11, Math.round(width / 56)), 40, fitting))
  const gap = Math.round(0.4 * font)
  const height = 2 * Math.ceil((2 * 1.3 * font + 2 * gap) / 2)
  return { font, gap, height, line: Math.round(1.3 * font) }
}
