import type { WebContents } from 'electron'
import { channel, contract, type Push, type Pushes } from '../../preload/contract'

/** Pushes a change to every window. */
export type Broadcast = <F extends keyof Pushes, K extends keyof Pushes[F] & string>(
  feature: F,
  name: K,
  payload: Pushes[F][K],
) => void

export function createBroadcast(windows: () => WebContents[]): Broadcast {
  return (feature, name, payload) => {
    const entry = contract[feature][name as never] as Push
    const checked = entry.payload.parse(payload)
    for (const contents of windows()) {
      if (!contents.isDestroyed()) contents.send(channel(feature, name), checked)
    }
  }
}
