import { BAND, BANDS } from './texture'

/** As good as no difference: points of the grid. */
const NONE = 4
/** Where usually fewer points differ than this, in the whole picture, chance may let none differ. */
const ENOUGH = 160
/** A band counts when it usually differs in this share of its points. */
const LIVELY = 0.3 * BAND
/** What has come back differs by less than this part of what is usual. */
const PART = 0.2

/**
 * Which of the earlier pictures are the same as this one, from its distances to each, band by band.
 * An encoder that gets the same picture again and again never sends it twice alike, but it comes
 * back to what it sent before, at least in a band: the same picture in the same quality is the same
 * to the bit. Noise does not come back: its distances are all much alike (docs/design/0006).
 */
export function returns(all: readonly Uint16Array[]): boolean[] {
  if (all.length < 3) return all.map(() => false)
  const totals = all.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const whole = wholeLimit(totals)
  const bands = Array.from({ length: BANDS }, (_, band) => bandLimit(all, band))
  const inBands = (counts: Uint16Array) => bands.some((limit, i) => (counts[i] ?? 0) <= limit)
  return all.map((counts, i) => (totals[i] ?? 0) <= whole || inBands(counts))
}

function wholeLimit(totals: number[]): number {
  const usual = upper(totals)
  if (usual >= ENOUGH) return PART * usual
  const alike = totals.filter((total) => total <= NONE).length
  return alike >= 0.4 * totals.length ? NONE : -1
}

function bandLimit(all: readonly Uint16Array[], band: number): number {
  const usual = upper(all.map((counts) => counts[band] ?? 0))
  return usual >= LIVELY ? PART * usual : -1
}

/** A quarter is larger: a picture that has settled still remembers how it came to rest. */
const upper = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(0.75 * values.length)] ?? 0
