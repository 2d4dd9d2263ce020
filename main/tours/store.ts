import { z } from 'zod'
import { CellIndex, MAX_TOURS, type Outcome, ScreenId, Tour, TourId } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

/** A tour that runs, as it comes back after a restart. */
const Running = z.object({
  tour: TourId,
  screen: ScreenId,
  cell: CellIndex.nullable(),
  by: z.enum(['hand', 'plan']),
  paused: z.boolean(),
})
export type Running = z.infer<typeof Running>

const Kept = z.object({
  tours: z.array(Tour).max(MAX_TOURS),
  /** What was started last on each screen. */
  last: z.record(ScreenId, TourId),
  running: z.array(Running),
})
export type Kept = z.infer<typeof Kept>

/** Where tours are kept; the demo's only in memory. */
export interface TourStore {
  read(): Readonly<Kept>
  update(change: (now: Kept) => Kept): Promise<Outcome>
}

const empty = (tours: Tour[]): Kept => ({ tours, last: {}, running: [] })

export function openTourCollection(dir: string, clock: Clock): Promise<Collection<Kept>> {
  return openCollection<Kept>({
    ...{ dir, clock, name: 'tours', schema: Kept, version: 1, migrations: {} },
    defaults: empty([]),
  })
}

export const keptTours = (collection: Collection<Kept>): TourStore => ({
  read: collection.read,
  update: async (change) => {
    const saved = await collection.update(change)
    return saved.ok ? { status: 'done' } : { status: 'refused', reason: saved.reason }
  },
})

/** Begins as given and is forgotten. */
export function toursInMemory(first: Tour[]): TourStore {
  let now = empty(first)
  return {
    read: () => now,
    update: async (change) => {
      now = change(structuredClone(now))
      return { status: 'done' }
    },
  }
}
