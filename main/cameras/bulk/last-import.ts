import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Facility, type LastImport, OccupancyNote } from '../../../preload/contract'
import type { Collection, CollectionSpec } from '../../storage'
import { codeKey, StoredCamera, type StoredRegistry } from '../schema'

const changed = <T extends z.ZodType>(schema: T) =>
  z.array(z.object({ before: schema.nullable(), after: schema }))

/** What an import changed: each camera and facility before (null: it was made) and after. */
export const ImportRecord = z.object({
  /** Ms since 1970. */
  at: z.number(),
  file: z.string(),
  cameras: changed(StoredCamera),
  facilities: changed(Facility),
  /** What brings back the numbers of people that were noted before. */
  occupancy: z.array(
    OccupancyNote.pick({ facility: true, date: true, count: true }).extend({
      /** What the import noted; what somebody noted over it since stays. */
      noted: OccupancyNote.shape.count.optional(),
    }),
  ),
})
export type ImportRecord = z.infer<typeof ImportRecord>

/** The newest first. */
export const LastImports = z.object({ recent: z.array(ImportRecord) })
export type LastImports = z.infer<typeof LastImports>

/** Holds passwords as sealed as the registry does. */
export const lastImportSpec: Omit<CollectionSpec<LastImports>, 'dir'> = {
  name: 'last-import',
  schema: LastImports,
  version: 1,
  migrations: {},
  defaults: { recent: [] },
}

export type LastImportCollection = Pick<Collection<LastImports>, 'read' | 'update'>

const MOST_IMPORTS = 5
/** Of all that are remembered together; the newest is, whatever its size. */
const MOST_CHANGES = 20_000

/** With one more, and without those that are too many. */
export function remembered(recent: readonly ImportRecord[], record: ImportRecord): ImportRecord[] {
  let left = MOST_CHANGES
  return [record, ...recent].slice(0, MOST_IMPORTS).filter(({ cameras, facilities }, at) => {
    left -= cameras.length + facilities.length
    return at === 0 || left >= 0
  })
}

/** Null when nothing is changed. */
export function recordOf(
  before: Readonly<StoredRegistry>,
  after: StoredRegistry,
  head: { at: number; file: string },
): ImportRecord | null {
  const cameras = changesOf(before.cameras, after.cameras, ({ id }) => id)
  const facilities = changesOf(before.facilities, after.facilities, ({ code }) => codeKey(code))
  if (!cameras.length && !facilities.length) return null
  return { ...head, cameras, facilities, occupancy: [] }
}

function changesOf<T extends object>(before: readonly T[], after: T[], keyOf: (item: T) => string) {
  const old = new Map(before.map((item) => [keyOf(item), item]))
  return after.flatMap((item): { before: T | null; after: T }[] => {
    const was = old.get(keyOf(item)) ?? null
    return was && isDeepStrictEqual(was, item) ? [] : [{ before: was, after: item }]
  })
}

/** What of it could be taken back now; null when nothing is as the import left it. */
export function stillThere(
  state: Readonly<StoredRegistry>,
  record: ImportRecord,
): LastImport | null {
  const cameras = asLeft(state.cameras, record.cameras, ({ id }) => id)
  const facilities = asLeft(state.facilities, record.facilities, ({ code }) => codeKey(code))
  if (cameras + facilities === 0) return null
  return { at: record.at, file: record.file, cameras, facilities }
}

function asLeft<T extends object>(
  now: readonly T[],
  changes: { after: T }[],
  keyOf: (item: T) => string,
): number {
  const known = new Map(now.map((item) => [keyOf(item), item]))
  return changes.filter(({ after }) => isDeepStrictEqual(known.get(keyOf(after)), after)).length
}
