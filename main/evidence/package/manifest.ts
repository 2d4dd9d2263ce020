import { z } from 'zod'
import {
  type Bookmark,
  Bookmark as BookmarkSchema,
  ClockMeasure,
  View,
} from '../../../preload/contract'
import { CustodyRecord } from '../custody/record'
import { localTime } from '../times'

const Hash = CustodyRecord.shape.hash
const Time = z.string()

/** The station's clock against another one; positive when the station's is ahead. */
export const ClockOffset = z.object({
  offsetMs: z.number(),
  measuredAt: Time,
  /** Against what, such as the name of an NTP server. */
  against: z.string(),
})
export type ClockOffset = z.infer<typeof ClockOffset>

/** A camera's clock less the station's when it was last asked; null when nobody knows. */
const CameraClock = z.object({
  camera: z.string(),
  code: z.string(),
  offset: ClockMeasure.omit({ at: true }).extend({ measuredAt: Time }).nullable(),
})
export type CameraClock = z.infer<typeof CameraClock>

/** What was done to a file, from the custody log (`seq` there); null for this packing itself. */
const ChainStep = CustodyRecord.pick({ at: true, by: true, detail: true }).extend({
  action: z.string(),
  seq: z.number().nullable(),
})
export type ChainStep = z.infer<typeof ChainStep>

const Packed = z.object({ path: z.string(), sha256: Hash, size: z.number() })
export type Packed = z.infer<typeof Packed>

const EvidenceEntry = Packed.extend({
  bookmark: z.string(),
  type: z.enum(['still', 'clip', 'rendition']),
  from: Time,
  to: Time,
  moment: Time,
  /** The camera and its stream as they were then; null when the bookmark does not tell. */
  source: View.nullable(),
  chain: z.array(ChainStep),
})
export type EvidenceEntry = z.infer<typeof EvidenceEntry>

/** Kept at the station: who has it can show that it is the one that was recorded. */
const Withheld = Packed.extend({
  ...{ bookmark: z.string(), type: EvidenceEntry.shape.type, reason: z.string() },
})
export type Withheld = z.infer<typeof Withheld>

const Shown = BookmarkSchema.omit({ at: true, files: true, history: true }).extend({
  at: Time,
  history: z.array(BookmarkSchema.shape.history.element.omit({ at: true }).extend({ at: Time })),
})

/** `manifest.json`. Times are ISO 8601 at +07:00 by the station's clock. */
export const Manifest = z.object({
  format: z.literal('vong-gac-evidence'),
  version: z.literal(1),
  createdAt: Time,
  /** Who made the package. */
  operator: z.string(),
  station: z.object({
    name: z.string(),
    algorithm: z.literal('Ed25519'),
    /** SHA-256 of the public key's DER. */
    fingerprint: z.string(),
  }),
  software: z.object({ name: z.string(), version: z.string() }),
  /** Null when it was never measured. */
  clock: ClockOffset.nullable(),
  /** Of each camera that the bookmarks show; packages of earlier versions do not tell. */
  cameraClocks: z.array(CameraClock).default([]),
  /** The newest record of the custody log before the package: pins the log down outside it. */
  custody: z.object({ seq: z.number(), hash: Hash }),
  bookmarks: z.array(Shown),
  files: z.array(EvidenceEntry),
  /** Files of the package that are no evidence: the key, the README, the report, the log's lines. */
  documents: z.array(Packed),
  /** What is no evidence and could not be made; packages of earlier versions do not tell. */
  lacks: z.array(z.object({ path: z.string(), reason: z.string() })).default([]),
  /** Originals that are not in the package; earlier versions left none out. */
  withheld: z.array(Withheld).default([]),
})
export type Manifest = z.infer<typeof Manifest>

/** The bookmark as the manifest shows it. */
export const shown = ({
  at,
  files: _,
  history,
  ...rest
}: Bookmark): Manifest['bookmarks'][number] => ({
  ...rest,
  at: localTime(at),
  history: history.map((step) => ({ ...step, at: localTime(step.at) })),
})
