import type { SceneFault } from '../../../preload/contract'

/** Every picture, a few a second, or keyframes only. */
export type Pace = 'full' | 'few' | 'keys'

/** What the decoder proves, independent of what main believes. */
export interface PlayerView {
  /** A decoded picture of this camera is on the screen (it may be old). */
  picture: boolean
  /** New frames were decoded within the last two seconds. */
  moving: boolean
  /** When the last new frame was decoded, in ms since 1970; 0 when there was none. */
  lastFrameAt: number
  /** What is wrong with the decoded picture itself; 'none' while nobody looks. */
  fault: SceneFault
  /** Since when it is wrong, in ms since 1970; 0 when nothing is. */
  faultSince: number
  /** How much of the stream is shown while the machine can't keep up. */
  pace: Pace
  /** Of the picture, in pixels of the stream; 0 without one. */
  width: number
  height: number
}

export const NOTHING: PlayerView = {
  picture: false,
  moving: false,
  lastFrameAt: 0,
  fault: 'none',
  faultSince: 0,
  pace: 'full',
  width: 0,
  height: 0,
}
