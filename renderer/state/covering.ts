import type { PageRole, PrivacyArea, PrivacyState } from '../../preload/contract'

/** What a page knows of privacy areas. */
export interface Covering extends PrivacyState {
  /** Main has told; before that no picture may be seen. */
  known: boolean
}

const NONE: readonly PrivacyArea[] = []
const WHOLE: readonly PrivacyArea[] = [{ x: 0, y: 0, width: 1, height: 1, look: 'solid' }]

/** All of a camera's areas: what leaves the wall never shows more. */
export const coverOf = ({ known, areas }: Covering, camera: string): readonly PrivacyArea[] =>
  known ? (areas[camera] ?? NONE) : WHOLE

/** Nobody lifts them on what a meeting sees, or on the speaker's page. */
export const lifts = ({ lifted }: Covering, role: PageRole, camera: string): boolean =>
  role === 'station' && lifted.some((each) => each.camera === camera)
