import { BAND, BANDS } from './texture'

/** As good as no difference: points of the grid. */
const NONE = 4
/** Where usually fewer points differ than this, in the whole picture, chance may let none differ. */
const ENOUGH = 160
/** A band is lively when it usually differs in this share of its points. */
const LIVELY = 0.3 * BAND
/** What has come back differs by less than this part of what is usual. */
const PART = { whole: 0.2, band: 0.1 }

/** How a picture compares with earlier ones; indexes are of the earlier ones, -1 for none. */
export interface Recurrence {
  /** The first that is the same as a whole. */
  whole: number
  /** It is the same to a few points. */
  exact: boolean
  /** The first that is the same in some lively band. */
  band: number
  /** Bands that are lively, and those that came back: a bit for each. */
  lively: number
  back: number
}

/**
 * Whether a picture is one of the earlier ones again, from its distances to each, band by band;
 * null when there are too few to tell. An encoder that gets the same picture again and again never
 * sends it twice alike, but it comes back to what it sent before, at least in a band: the same
 * picture in the same quality is the same to the bit. Noise does not come back: its distances are
 * all much alike (docs/design/0006).
 */
export function recurrence(all: readonly Uint16Array[]): Recurrence | null {
  if (all.length < 3) return null
  const totals = all.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const limit = wholeLimit(totals)
  const whole = totals.findIndex((total) => total <= limit)
  const exact = whole >= 0 && totals.some((total) => total <= NONE)
  const found: Recurrence = { whole, exact, band: -1, lively: 0, back: 0 }
  for (let band = 0; band < BANDS; band++) lookAt(band, all, found)
  return found
}

function lookAt(band: number, all: readonly Uint16Array[], found: Recurrence): void {
  const counts = all.map((each) => each[band] ?? 0)
  const usual = upper(counts)
  if (usual < LIVELY) return
  found.lively |= 1 << band
  const first = counts.findIndex((count) => count <= PART.band * usual)
  if (first < 0) return
  found.back |= 1 << band
  found.band = found.band < 0 ? first : Math.min(found.band, first)
}

function wholeLimit(totals: number[]): number {
  const usual = upper(totals)
  if (usual >= ENOUGH) return PART.whole * usual
  const alike = totals.filter((total) => total <= NONE).length
  return alike >= 0.4 * totals.length ? NONE : -1
}

/** A quarter is larger: a picture that has settled still remembers how it came to rest. */
const upper = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(0.75 * values.length)] ?? 0

/**
 * Whether bands that came back, each in its own time, make up half of all that are lively. A scene
 * whose noise is almost quantised away may repeat a few bands, but never those with the noise.
 */
export function mostCameBack(found: readonly Recurrence[]): boolean {
  const lively = bits(found.reduce((mask, each) => mask | each.lively, 0))
  const back = bits(found.reduce((mask, each) => mask | each.back, 0))
  return lively > 0 && back >= lively / 2
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest; rest &= rest - 1) count++
  return count
}
