import { z } from 'zod'
import { MAX_PROGRAMMES, Programme, type ProgrammeRefusal } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { ok, type Result } from '../base/result'
import { type Collection, type Edit as EditOf, editCollection, openCollection } from '../storage'

const Kept = z.object({ programmes: z.array(Programme).max(MAX_PROGRAMMES) })
type Kept = z.infer<typeof Kept>
export type ProgrammeCollection = Collection<Kept>

/** The list after an edit, and what it was about. */
export type Edit<T = undefined> = EditOf<Programme[], T, ProgrammeRefusal>

/** Where programmes are kept; the demo's only in memory. */
export interface ProgrammeStore {
  read(): readonly Programme[]
  /** One after another; what is refused has changed nothing. */
  change<T>(edit: (list: Programme[]) => Edit<T>): Promise<Result<T, ProgrammeRefusal>>
  /** After every change, before it is answered. */
  onChange(listener: () => void): void
  settled(): Promise<void>
}

/** `programmes.json` */
export const openProgrammeCollection = (dir: string, clock: Clock): Promise<ProgrammeCollection> =>
  openCollection<Kept>({
    ...{ dir, clock, name: 'programmes', schema: Kept, version: 1, migrations: {} },
    defaults: { programmes: [] },
  })

export const keptProgrammes = (collection: ProgrammeCollection): ProgrammeStore => ({
  read: () => collection.read().programmes,
  change: (edit) =>
    editCollection(collection, ({ programmes }) => {
      const edited = edit(programmes)
      if (!edited.ok) return edited
      return ok({ next: { programmes: edited.value.next }, value: edited.value.value })
    }),
  onChange: (listener) => void collection.onChange(listener),
  settled: collection.settled,
})

/** Begins as given and is forgotten. */
export function programmesInMemory(first: Programme[]): ProgrammeStore {
  const listeners: (() => void)[] = []
  let now = first
  return {
    read: () => now,
    change: async (edit) => {
      const edited = edit(structuredClone(now))
      if (!edited.ok) return edited
      now = edited.value.next
      for (const listener of listeners) listener()
      return ok(edited.value.value)
    },
    onChange: (listener) => void listeners.push(listener),
    settled: async () => {},
  }
}
