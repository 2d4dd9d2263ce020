import { SnapshotSettings } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

const DEFAULTS: SnapshotSettings = {
  ...{ folder: '', type: 'jpeg', quality: 92, caption: true, full: true },
}

export const openSnapshotSettings = (
  dir: string,
  clock: Clock,
): Promise<Collection<SnapshotSettings>> =>
  openCollection({
    ...{ dir, clock, name: 'snapshots', schema: SnapshotSettings, version: 1 },
    ...{ migrations: {}, defaults: DEFAULTS },
  })
