import type { PrivacyArea, Quality, SceneLimits } from '../../../../preload/contract'
import type { Framing } from '../framing'
import type { PlayerView } from '../view'

/** One tile as the page lays it out. Lengths are device pixels from the canvas' corner. */
export interface SlotScene {
  id: number
  camera: string
  quality: Quality
  x: number
  y: number
  width: number
  height: number
  /** Covered by another tile: nothing of it is drawn. */
  hidden: boolean
  /** Enlarged or selected: never the one that has to give way. */
  important: boolean
  limits: SceneLimits
  /** Keyframes are the camera's own, not those of a transcoding. */
  ownKeyframes: boolean
  /** What is shown of the picture, and how it stands there. */
  framing: Framing
  /** All that must not be seen of its picture, whatever leaves. */
  areas: readonly PrivacyArea[]
  /** It is painted without them all the same. */
  lifted: boolean
}

/** A stream that no tile shows yet: it is decoded, so that its picture is there at once. */
export interface WarmScene {
  camera: string
  quality: Quality
  /** It is far: its keyframes are enough. */
  keys?: boolean
  /** Its pictures are judged; see SlotScene. */
  limits?: SceneLimits
}

/**
 * Everything the worker has to show; each one replaces the one before. `width`, `height`: of the
 * bitmap, which is larger than the wall.
 */
export interface Scene {
  width: number
  height: number
  /** The colour between tiles, such as #0b0e11. */
  ground: string
  /** Pictures are painted darker. */
  dim: boolean
  /** A picture that stands still looks as any other: what a meeting sees never fades. */
  steady: boolean
  slots: SlotScene[]
  warm: WarmScene[]
}

export type ToWorker =
  | { kind: 'start'; canvas: OffscreenCanvas; url: string }
  | { kind: 'scene'; scene: Scene }
  /** The stream whose sound is wanted, in place of the one before. */
  | { kind: 'listen'; source: Heard | null }
  /** Nothing is painted until it is off again; streams are decoded on. */
  | { kind: 'hold'; on: boolean }
  /** Every view is to be told again. */
  | { kind: 'repeat' }
  /** The picture that a tile shows, as large as it is. */
  | { kind: 'grab'; question: number; slot: number; camera: string }
  /** A picture of a camera as it came, without its areas: for whoever draws them. */
  | { kind: 'bare'; question: number; camera: string }
  /** Which picture was on the screen at a time, in ms since 1970? */
  | { kind: 'painted'; question: number; slot: number; camera: string; at: number }

/** A view, and the camera that it is of: the tile may show another one by now. */
export type SlotView = [slot: number, camera: string, view: PlayerView]

/** Null when the stream is closed. `key` is `camera/quality`. */
export type StreamView = [key: string, view: PlayerView | null]

/** A stream that is heard. */
export interface Heard {
  camera: string
  quality: Quality
}

export type FromWorker =
  | { kind: 'views'; views: SlotView[] }
  /** How streams are, shown or not yet. */
  | { kind: 'streams'; views: StreamView[] }
  | { kind: 'figures'; figures: Figures }
  /** Whole frames of AAC (ADTS). */
  | { kind: 'sound'; camera: string; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'grabbed'; question: number; grabbed: Grabbed | null }
  /** When main had it; null when the tile showed none of that camera. */
  | { kind: 'painted'; question: number; arrival: number | null }

/** To be closed by whoever gets it. */
export interface Grabbed {
  frame: VideoFrame
  quality: Quality
  /** It stands still, and is shown dim. */
  old: boolean
}

/** What the worker did in the last second. */
export interface Figures {
  tiles: number
  /** Streams that are decoded, also for tiles that will show them next. */
  players: number
  /** Pictures a second, all tiles together. */
  decoded: number
  painted: number
  /** Came and were given up: too many waited for the decoder. */
  lost: number
  /** Decoded, and replaced by a newer one before it was painted. */
  skipped: number
  /** Median milliseconds from main's receipt of a picture to its painting. */
  lag: number
  /** Steps of load that are shed at the moment. */
  steps: number
}
