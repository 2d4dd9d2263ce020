import type { CaptionFacts } from '../../preload/contract'
import type { PictureFacts } from './facts'

/** A camera as it is registered now. */
export interface Subject {
  id: string
  code: string
  name: string
  /** Code of the facility; empty when it belongs to none. */
  facility: string
  facilityName: string
  /** In words. */
  place: string
  /** Drawn pictures, of no camera. */
  demo: boolean
}

export const captionFacts = (
  { code, name, facilityName: facility, place }: Subject,
  at: number,
  operator: string,
): CaptionFacts => ({ facility, code, name, place, at, operator })

/** Longer lists of cameras are cut: what a picture carries of itself is bounded. */
const MOST = 400

/** What is written into a picture of one camera, or of several. */
export function factsOf(
  subjects: Subject[],
  at: number,
  operator: string,
  software: string,
): PictureFacts {
  const [first] = subjects
  const same = <K extends 'facilityName' | 'place'>(key: K) =>
    first && subjects.every((each) => each[key] === first[key]) ? first[key] : ''
  const camera = subjects
    .map(({ code, name }) => (subjects.length > 1 ? code : `${code} ${name}`.trim()))
    .join(', ')
    .slice(0, MOST)
  const [facility, place] = [same('facilityName'), same('place')]
  const description = [facility, camera, place].filter(Boolean).join(' · ')
  return { at, description, facility, camera, place, operator, software }
}

/** Of several cameras: that of all, or none. */
export function facilityOf(subjects: Subject[]): { code: string; name: string } {
  const [first] = subjects
  const one = first && subjects.every(({ facility }) => facility === first.facility)
  return one ? { code: first.facility, name: first.facilityName } : { code: '', name: '' }
}
