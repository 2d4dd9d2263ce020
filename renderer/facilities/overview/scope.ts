import type { FigurePage, UrgeScope } from '../../../preload/contract'

const UNKNOWN = '?'

/** Of documents about a place. There, no code is all; here, it is those of which nobody knows it. */
export function scopeOf(trail: FigurePage['trail']): UrgeScope {
  const at = (level: keyof UrgeScope) => {
    const place = trail.find((each) => each.level === level)
    return place ? place.code || UNKNOWN : ''
  }
  return { province: at('province'), authority: at('authority'), district: at('district') }
}
