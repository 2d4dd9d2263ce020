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

/** @param failed told when the wall could not be written; it goes on from memory */
export function wallStore(
  collection: Collection<Arrangement>,
  failed: (why: string) => void,
): WallStore {
  return {
    load: () => structuredClone(collection.read()) as Arrangement,
    save: (next) => {
      void collection.update(() => next).then((saved) => !saved.ok && failed(saved.reason))
    },
  }
}

/** For the demo: begins as given and is forgotten. */
export const memoryStore = (first: Arrangement): WallStore => ({
  load: () => first,
  save: () => {},
})
