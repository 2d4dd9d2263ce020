import { z } from 'zod'
import { call, push, Refused } from './call'

/** What the custody log tells of; each has words, `audit.actions` of the catalogues. */
export const CUSTODY_ACTIONS = [
  // Evidence
  'created',
  'changed',
  'locked',
  'unlocked',
  'step',
  'removed',
  'restored',
  'viewed',
  'exported',
  'export-failed',
  'list-exported',
  'document-exported',
  'purge-listed',
  'deleted',
  'verified',
  'key-created',
  'log-repaired',
  'retention-changed',
  // Who is there
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'station-locked',
  'station-unlocked',
  'unlock-failed',
  'officer-changed',
  'account-added',
  'account-changed',
  'account-removed',
  'password-changed',
  'rights-changed',
  // What was looked at
  'viewed-full',
  'replayed',
  'snapshot-made',
  'picture-copied',
  'picture-printed',
  'document-opened',
  // Cameras and facilities
  'camera-added',
  'camera-changed',
  'camera-removed',
  'cameras-imported',
  'camera-tested',
  'preset-changed',
  'facility-added',
  'facility-changed',
  'facility-removed',
  'facility-document',
  'occupancy-noted',
  'forwarding-changed',
  'technical-changed',
  'codes-changed',
  'settings-changed',
  // Privacy, and what a meeting sees
  'privacy-changed',
  'privacy-lifted',
  'privacy-restored',
  'programme-changed',
  'programme-removed',
  'show-started',
  'show-ended',
  'organisation-changed',
  'layout-changed',
  'tour-changed',
  'screen-changed',
  // On duty
  'outage-handled',
  'outage-settings',
  'maintenance-changed',
  'attention-missed',
  'attention-noted',
  'attention-changed',
  'shift-planned',
  'shift-began',
  'shift-noted',
  'shift-signed',
  'shift-corrected',
  'report-saved',
  'report-final',
  'report-removed',
  // The station
  'backup-made',
  'backup-failed',
  'backup-restored',
] as const
export const CustodyAction = z.enum(CUSTODY_ACTIONS)
export type CustodyAction = z.infer<typeof CustodyAction>

const text = z.string().max(200)

export const AuditFilter = z.object({
  /** Ms since 1970, from inclusive, to exclusive; null for no limit. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** Exactly this person; '' for everybody. */
  by: text,
  /** Any of these; empty for all. */
  actions: z.array(CustodyAction).max(CUSTODY_ACTIONS.length),
  /** Code of a facility, or of a camera; '' for any. */
  facility: text,
  camera: text,
  /** Words that are all in the record, whatever their accents. */
  text,
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** What the log holds of one deed. `action` may be one of a newer version. */
export const AuditRecord = z.object({
  seq: z.number(),
  /** ISO 8601 at +07:00. */
  at: z.string(),
  by: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type AuditRecord = z.infer<typeof AuditRecord>

/** Where in the log to go on, towards what is older. */
const Cursor = z.string().max(40)

export const AuditPage = z.object({
  status: z.literal('done'),
  /** Newest first; may be empty though there is more. */
  records: z.array(AuditRecord),
  /** Null when the beginning of the log is reached. */
  next: Cursor.nullable(),
  /** Time of the oldest record that was looked at, as `at`; '' when there was none. */
  lookedTo: z.string(),
  /** Lines that are no record. */
  damaged: z.number(),
})
export type AuditPage = z.infer<typeof AuditPage>

/** The chain of the log, checked on demand. */
export const AuditCheck = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({ state: z.literal('working'), share: z.number() }),
  z.object({
    ...{ state: z.literal('sound'), at: z.number(), records: z.number(), repairs: z.number() },
    fingerprint: z.string(),
  }),
  z.object({
    ...{ state: z.literal('broken'), at: z.number(), reason: z.string(), file: z.string() },
    ...{ line: z.number(), seq: z.number(), detail: z.string() },
  }),
])
export type AuditCheck = z.infer<typeof AuditCheck>

const word = z.string().max(200)

/** What stands in an exported list, in the page's words, since they are the page's. */
export const AuditWords = z.object({
  title: word,
  /** Of the number, time, person, deed, subject, details. */
  head: z.array(word).length(6),
  actions: z.record(z.string().max(40), word),
  /** Of keys of `detail`. */
  fields: z.record(z.string().max(40), word),
  station: word,
  ...{
    about: word,
    madeBy: word,
    madeAt: word,
    count: word,
    filter: word,
    chosen: z.string().max(1000),
  },
})
export type AuditWords = z.infer<typeof AuditWords>

/** Most records of one file. */
export const MOST_LISTED = 10_000

export const AuditExport = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({ state: z.literal('working'), count: z.number() }),
])
export type AuditExport = z.infer<typeof AuditExport>

const SavedList = z.union([
  z.object({
    status: z.literal('done'),
    path: z.string(),
    count: z.number(),
    /** There was more than a file holds; the newest are in it. */
    cut: z.boolean(),
  }),
  Refused,
])

export const audit = {
  /** At most `most` records; comes back within a second with what it has found by then. */
  search: call(
    z.object({
      filter: AuditFilter,
      cursor: Cursor.nullable(),
      most: z.number().int().min(1).max(500),
    }),
    z.union([AuditPage, Refused]),
  ),
  /** Everybody who is in the newest part of the log, for the choice of a person. */
  people: call(z.void(), z.array(z.string())),
  check: call(z.void(), AuditCheck),
  checkState: call(z.void(), AuditCheck),
  checkChanged: push(AuditCheck),
  exportList: call(
    z.object({
      filter: AuditFilter,
      format: z.enum(['xlsx', 'csv']),
      language: z.enum(['vi', 'en']),
      words: AuditWords,
    }),
    SavedList,
  ),
  exportChanged: push(AuditExport),
  /** Something new is on record. */
  grown: push(z.object({})),
}
