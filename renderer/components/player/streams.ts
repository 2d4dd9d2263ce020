import type { PlayerSource } from './player'
import { canDecode, surface } from './surface'
import type { PlayerView } from './view'
import type { WarmScene } from './worker/messages'

/** Streams that tiles will show soon; without WebCodecs each tile begins when it is to show one. */
export function warm(sources: WarmScene[]): void {
  if (canDecode) surface.warm(sources)
}

/** How a stream is that is shown or warmed; null where nothing is known of those that are not. */
export const viewOfStream = (source: PlayerSource): PlayerView | null =>
  canDecode ? surface.viewOf(source) : null

/** Hears of changes of `viewOfStream`. */
export const followStreams = (changed: () => void): (() => void) => surface.follow(changed)
