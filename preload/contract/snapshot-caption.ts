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

/** Pixels of type that can be read in a picture so wide. */
const fontFor = (width: number) => Math.max(11, Math.min(40, Math.round(width / 56)))

/** A letter of the font is about so wide for its height. */
const LETTER = 0.58

const fits = (width: number, lines: string[]) =>
  lines.every((line) => line.length * LETTER * fontFor(width) <= width)

/**
 * The lines of the strip, without words of any language; the page and main draw the same. The
 * facility stands by itself where a small picture has no room for all.
 */
export function captionLines(facts: CaptionFacts, width: number): string[] {
  const { facility, code, name, place, at, operator } = facts
  // Many cameras are called as their place is.
  const where = name.includes(place) ? '' : place
  const camera = joined([`${code} ${name}`.trim(), where])
  const last = joined([captionTime(at), operator])
  const two = [joined([facility, camera]), last]
  return fits(width, two) ? two : [facility, camera, last].filter(Boolean)
}

/** The last line is less than the others. */
export const CAPTION_COLOURS = { ground: '#0b0e11', line: '#e7ecf0', last: '#a9b5c0' }

/**
 * Lengths of the strip, in pixels of a picture so wide: of its type, around it, from baseline to
 * baseline. The height is even, as JPEG wants it.
 */
export function captionSizes(width: number, lines: string[]) {
  const longest = Math.max(1, ...lines.map((line) => line.length))
  const font = Math.max(8, Math.min(fontFor(width), Math.floor(width / (LETTER * longest))))
  const gap = Math.round(0.4 * font)
  const step = Math.round(1.3 * font)
  const height = 2 * Math.ceil((lines.length * step + 2 * gap) / 2)
  return { font, gap, height, step, first: gap + Math.round(1.05 * font) }
}
