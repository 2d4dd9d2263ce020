import type { KindCode } from '../../preload/contract'
import { SECONDS } from '../recording'

/** The clip of a mark, in ms since 1970: as long as its kind wants. */
export function windowOf(kinds: KindCode[], at: number, kind: string) {
  const found = kinds.find(({ code }) => code === kind)
  const { before, after } = SECONDS
  return {
    from: at - (found?.before ?? before) * 1000,
    to: at + (found?.after ?? after) * 1000,
  }
}

/** Seconds that the ring must keep, since the kind is chosen after the moment. */
export const keptSeconds = (kinds: KindCode[]): number =>
  Math.max(
    SECONDS.before,
    ...kinds.filter(({ retired }) => !retired).map(({ before }) => before ?? 0),
  )
