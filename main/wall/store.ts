import { z } from 'zod'
import { LayoutId, MAX_CELLS } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'
import { type Arrangement, emptyArrangement } from './state'
import type { WallStore } from './wall'

const Stored = z.object({
  layout: LayoutId,
  cells: z.array(z.string().nullable()).length(MAX_CELLS),
})

export function openWallCollection(dir: string, clock: Clock): Promise<Collection<Arrangement>> {
  return openCollection({
    ...{ dir, clock, name: 'wall', schema: Stored, version: 1, migrations: {} },
    defaults: emptyArrangement(),
  })
}

export interface KeptWall extends WallStore {
  /** Once more, before the end: a disk that was full may have room by now. */
  flush(): Promise<void>
}

/** @param told why the wall could not be written (it goes on from memory), or null when it was */
export function wallStore(
  collection: Collection<Arrangement>,
  told: (failure: string | null) => void,
): KeptWall {
  let unsaved: Arrangement | null = null
  const write = async (next: Arrangement) => {
    const saved = await collection.update(() => next)
    unsaved = saved.ok ? null : next
    told(saved.ok ? null : saved.reason)
  }
  return {
    load: () => structuredClone(collection.read()) as Arrangement,
    save: (next) => void write(next),
    flush: async () => {
      if (unsaved) await write(unsaved)
    },
  }
}

/** For the demo: begins as given and is forgotten. */
export const memoryStore = (first: Arrangement): WallStore => ({
  load: () => first,
  save: () => {},
})
