import { WATCH_LIMITS, WatchSettings } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

export type WatchCollection = Collection<WatchSettings>

/** How often cameras are looked at, and how long it is remembered. */
export const openWatchSettings = (dir: string, clock: Clock): Promise<WatchCollection> =>
  openCollection<WatchSettings>({
    ...{ dir, clock, name: 'watch', schema: WatchSettings, version: 1, migrations: {} },
    defaults: {
      every: WATCH_LIMITS.every.standard,
      picture: WATCH_LIMITS.picture.standard,
      keep: WATCH_LIMITS.keep.standard,
    },
  })
