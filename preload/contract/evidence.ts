import { z } from 'zod'
import { BookmarkId } from './bookmark'
import { call, Outcome, push, Refused } from './call'

export const PackageForm = z.enum(['folder', 'zip'])
export type PackageForm = z.infer<typeof PackageForm>

/** What was chosen for the last package. */
export const ExportChoice = z.object({
  form: PackageForm,
  /** Only a ZIP can be. */
  encrypt: z.boolean(),
  /** Where the last one was put; empty before the first. */
  folder: z.string().max(4096),
})
export type ExportChoice = z.infer<typeof ExportChoice>

/** Fewest characters of a password that is worth its name. */
export const PASSWORD_LENGTH = 8

export const MOST_EXPORTED = 500

export const ExportRequest = z.object({
  ids: z.array(BookmarkId).min(1).max(MOST_EXPORTED),
  form: PackageForm,
  /** For a ZIP; empty for none. */
  password: z.union([z.literal(''), z.string().min(PASSWORD_LENGTH).max(200)]),
  /** With originals of cameras that have privacy areas, uncovered: needs the right `privacy`. */
  originals: z.boolean(),
})
export type ExportRequest = z.infer<typeof ExportRequest>

/** Why there is no package; a key under `evidence.reasons`. */
export const ExportTrouble = z.enum([
  'busy',
  'cancelled',
  'not-found',
  'unfinished',
  'no-files',
  'unreadable',
  'no-key',
  'disk-full',
  'not-writable',
  'exists',
  'target-missing',
  'bad-name',
  'file-missing',
  'file-unreadable',
  'file-changed',
  'custody',
  'internal',
])
export type ExportTrouble = z.infer<typeof ExportTrouble>

/** What goes on, in this order. */
export const ExportStep = z.enum(['copying', 'rendering', 'printing', 'packing'])
export type ExportStep = z.infer<typeof ExportStep>

/** Why something that is no evidence is not in the package; a key under `evidence.lacks`. */
export const LackReason = z.enum([
  'ffmpeg-missing',
  'ffmpeg-failed',
  'too-long',
  'no-caption',
  'print-failed',
])
export type LackReason = z.infer<typeof LackReason>

/** The package that is being made, or was made last; `idle` before the first. */
export const ExportState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({
    state: z.literal('working'),
    bookmarks: z.number(),
    step: ExportStep,
    /** Of the whole, 0 to 1. */
    share: z.number().min(0).max(1),
  }),
  z.object({
    state: z.literal('done'),
    bookmarks: z.number(),
    path: z.string(),
    /** Bytes of all its files. */
    size: z.number(),
    /** What could not be made, and how often. */
    lacks: z.array(z.object({ reason: LackReason, count: z.number() })),
    /** Originals that stay at the station, since privacy areas are not covered in them. */
    withheld: z.number(),
  }),
  z.object({
    state: z.literal('failed'),
    bookmarks: z.number(),
    reason: ExportTrouble,
    detail: z.string(),
  }),
])
export type ExportState = z.infer<typeof ExportState>

/** What is to be checked: asked for in a dialogue, this station's own log, or the last once more. */
export const VerifyRequest = z.object({
  what: z.enum(['file', 'folder', 'log', 'again']),
  /** Of an encrypted ZIP. */
  password: z.string().max(200).optional(),
})
export type VerifyRequest = z.infer<typeof VerifyRequest>

/** The first thing that does not fit; `reason` is a key under `evidence.findings.KIND`. */
const Finding = z.object({
  reason: z.string(),
  /** In the package, or the log's file. */
  path: z.string(),
  line: z.number(),
  seq: z.number(),
  detail: z.string(),
})

export const Verified = z.object({
  status: z.literal('done'),
  kind: z.enum(['package', 'log']),
  path: z.string(),
  /** Null when all fits. */
  finding: Finding.nullable(),
  /** Could not be checked, which says nothing about what it is. */
  unchecked: z.boolean(),
  /** Of the key that signed it; empty where something does not fit. */
  fingerprint: z.string(),
  /** Signed by this station's own key. */
  own: z.boolean(),
  /** Of a package that is right: what it is. */
  facts: z
    .object({
      ...{ bookmarks: z.number(), files: z.number(), bytes: z.number() },
      ...{ createdAt: z.string(), operator: z.string(), station: z.string() },
    })
    .nullable(),
  /** Of a log that is right. `unsigned`: the last lines, after a crash; `repairs`: found at starts. */
  log: z
    .object({
      ...{ records: z.number(), shards: z.number(), unsigned: z.number(), repairs: z.number() },
    })
    .nullable(),
})
export type Verified = z.infer<typeof Verified>

export const evidence = {
  /** Asks where to, and begins; how it goes is told by `exportChanged`. Refuses with ExportTrouble. */
  export: call(ExportRequest, Outcome),
  cancelExport: call(z.void(), Outcome),
  exportState: call(z.void(), ExportState),
  /** Shows the last package in its folder. */
  revealExport: call(z.void(), Outcome),
  /**
   * Refuses with `cancelled`, `missing`, `unknown` (neither package nor log), `password-needed`,
   * `password-wrong`; then `again` with a password looks at the same one.
   */
  verify: call(VerifyRequest, z.union([Verified, Refused])),
  exportChanged: push(ExportState),
}
