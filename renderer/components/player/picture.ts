import type { Quality } from '../../../preload/contract'
import type { Player } from './player'

/** What a tile shows at a moment; whoever asked for it closes `image`. */
export interface Picture {
  image: VideoFrame | ImageBitmap
  /** Pixels of the stream. */
  width: number
  height: number
  /** When main had it, in ms since 1970. */
  at: number
  quality: Quality
  /** It stands still, and is shown dim. */
  old: boolean
}

/** The player in each element that one was put into. */
export const playersIn = new WeakMap<Element, Player>()

export const pictureIn = async (host: Element): Promise<Picture | null> =>
  (await playersIn.get(host)?.picture()) ?? null
