import type { WebContents } from 'electron'
import { channel, contract, type Push, type Pushes } from '../../preload/contract'

/** Pushes a change to every window that is to hear of it. */
export type Broadcast = <F extends keyof Pushes, K extends keyof Pushes[F] & string>(
  feature: F,
  name: K,
  payload: Pushes[F][K],
) => void

/** @param hears whether a window, by the id of its web contents, is told of that push at all */
export function createBroadcast(
  windows: () => WebContents[],
  hears: (window: number, feature: string, name: string) => boolean = () => true,
): Broadcast {
  return (feature, name, payload) => {
    const entry = contract[feature][name as never] as Push
    const checked = entry.payload.parse(payload)
    for (const contents of windows()) {
      if (contents.isDestroyed() || !hears(contents.id, feature, name)) continue
      contents.send(channel(feature, name), checked)
    }
  }
}
