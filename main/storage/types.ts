import type { z } from 'zod'
import type { Clock } from '../base/clock'

export interface CollectionSpec<T extends object> {
  /** Folder of the data files; made when missing. */
  dir: string
  /** The file is `name.json`. */
  name: string
  /** Must accept its own output: what is written is what it returned. */
  schema: z.ZodType<T>
  /** A whole number from 1; raised with every change of shape. */
  version: number
  /** By the version they start from: `{ 1: v1ToV2, 2: v2ToV3 }`. */
  migrations: Record<number, (old: unknown) => unknown>
  defaults: T
  clock?: Clock
}

/** Why a file could not be used. `missing`: gone while older generations are there. */
export type ProblemReason =
  | 'corrupt'
  | 'checksum'
  | 'schema'
  | 'newer-version'
  | 'unreadable'
  | 'missing'

export type RecoveredFrom = 'generation-1' | 'generation-2' | 'defaults'

/** What happened at opening, for the operator to be told. */
export interface StorageProblem {
  /** Full path of the file that could not be used. */
  file: string
  reason: ProblemReason
  /** Where the file lies now; undefined when there was none or it could not be moved. */
  setAside?: string
  /** The state in use instead. */
  recoveredFrom: RecoveredFrom
  /** When that state was saved, ISO 8601; undefined for defaults. */
  savedAt?: string
}

/**
 * What keeps a collection's state. lowdb is behind the only one there is. `save` replaces the state
 * whole or not at all, and rejects with the file system's error.
 */
export interface Engine<T> {
  load(): Promise<{ data: T; problems: StorageProblem[] }>
  save(next: T): Promise<void>
}
