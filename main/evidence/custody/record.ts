import { z } from 'zod'
import type { CustodyAction } from '../../../preload/contract'
import { canonical } from '../canonical'
import { sha256 } from '../hash'

export type { CustodyAction }

/** A log that goes on in a newer version is still read, and verified, by this one. */
const AnyAction = z.string().regex(/^[a-z][a-z-]{0,39}$/)

const Detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/** What is to be put on record. */
export interface CustodyEntry {
  /** Who did it; empty for the application itself. */
  by: string
  action: CustodyAction
  /**
   * Id of a bookmark, or `ID/FILE` for one file of it; of a camera, a facility, an account; empty
   * where there is none.
   */
  subject: string
  detail?: z.infer<typeof Detail>
}

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const CustodyRecord = z.strictObject({
  /** From 1, without a gap, through all months. */
  seq: z.number().int().positive(),
  /** ISO 8601 at +07:00, by the station's clock. */
  at: z.string(),
  by: z.string(),
  action: AnyAction,
  subject: z.string(),
  detail: Detail,
  /** `hash` of the record before; 64 zeros for the first. */
  prev: Hash,
  /** SHA-256 of the canonical line without `hash`. */
  hash: Hash,
})
export type CustodyRecord = z.infer<typeof CustodyRecord>

/** The place of a record in the chain. */
export type Link = Pick<CustodyRecord, 'seq' | 'hash'>

export const START: Link = { seq: 0, hash: '0'.repeat(64) }

/** The record that follows `before`. */
export function follow(before: Link, at: string, entry: CustodyEntry): CustodyRecord {
  const { by, action, subject, detail = {} } = entry
  const record = { seq: before.seq + 1, at, by, action, subject, detail, prev: before.hash }
  return { ...record, hash: sha256(canonical(record)) }
}

/** One line, without its newline. */
export const lineOf = (record: CustodyRecord): string => canonical(record)

/** A line as it was written; `malformed`: no record at all, `changed`: its hash does not fit it. */
export function readLine(line: string): CustodyRecord | 'malformed' | 'changed' {
  const parsed = CustodyRecord.safeParse(parse(line))
  if (!parsed.success) return 'malformed'
  const { hash, ...rest } = parsed.data
  const fits = sha256(canonical(rest)) === hash && lineOf(parsed.data) === line
  return fits ? parsed.data : 'changed'
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
