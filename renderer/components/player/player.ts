import type { Quality, SceneLimits } from '../../../preload/contract'
import { AS_IT_COMES, type Framing } from './framing'
import type { Picture } from './picture'
import type { PlayerView } from './view'

export interface PlayerSource {
  camera: string
  quality: Quality
}

/** How a tile stands on the wall. */
export interface PlayerLook {
  /** Covered by another tile: nobody can see it. */
  hidden: boolean
  /** Enlarged or selected: never the one that has to give way. */
  important: boolean
  /** For how long its picture may be so before it is told. */
  limits: SceneLimits
  /** Keyframes are the camera's own, not those of a transcoding. */
  ownKeyframes: boolean
  /** What is shown of the picture, and how it stands there. */
  framing: Framing
}

export const PLAIN: PlayerLook = {
  ...{ hidden: false, important: false, ownKeyframes: true },
  limits: { frozen: 0, black: 0, noDetail: 0 },
  framing: AS_IT_COMES,
}

/** What plays one tile. */
export interface Player {
  view: PlayerView
  /** Hears of changes of `view`. */
  subscribe(listener: () => void): () => void
  /** Changing only the quality keeps the old picture; another camera's picture goes at once. */
  show(source: PlayerSource | null, look?: PlayerLook): void
  /** Opens what it will show next, behind what it shows. */
  prepare(next: PlayerSource | null): void
  /** What is prepared has a picture: `show` will have it at once. */
  isReady(next: PlayerSource): boolean
  /**
   * When main had the picture that was on the screen at a time, in ms since 1970 both; null when
   * that cannot be told, or not at once.
   */
  shownAt(at: number): Promise<number | null>
  /** What it shows now, as large as the stream has it; to be closed. Null when there is none. */
  picture(): Promise<Picture | null>
  dispose(): void
}
