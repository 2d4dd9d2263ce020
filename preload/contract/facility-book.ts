import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { FieldIssue } from './cameras'
import { Day, Facility } from './facilities'

const Code = z.string().min(1).max(64)
const Codes = z.array(Code).min(1).max(10_000)

/** A day of Vietnam's calendar, which is there. */
export const ADay = Day.refine((text) => text !== '' && isThere(text))

/** Or none. */
const Chosen = Day.refine((text) => text === '' || isThere(text))
const Stages = z.object({
  ...{ surveyed: Chosen, installed: Chosen, fit: Chosen, connected: Chosen, watched: Chosen },
})

/** Dates of JavaScript run over: its 30 February is the second of March. */
function isThere(day: string): boolean {
  const at = Date.parse(day)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** How many people were in quarantine on a day, as somebody noted it. */
export const OccupancyNote = z.object({
  /** Code of the facility. */
  facility: Code,
  date: ADay,
  /** Null takes back what was noted for the day. */
  count: z.number().int().min(0).max(100_000).nullable(),
  /** When it was noted, ms since 1970. The last note for a day is what holds. */
  at: z.number().min(0),
  /** Who noted it; empty when that is not known. */
  by: z.string().max(100),
})
export type OccupancyNote = z.infer<typeof OccupancyNote>

/** A file that lies with a facility. Its bytes are a copy of ours. */
export const FacilityDocument = z.object({
  id: z.string().max(64),
  facility: Code,
  /** As the file was called where it came from. */
  name: z.string().max(255),
  /** Bytes. */
  size: z.number().int().min(0),
  /** Lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: z.number(),
  addedBy: z.string().max(100),
})
export type FacilityDocument = z.infer<typeof FacilityDocument>

/** The largest document, in bytes. */
export const LARGEST_DOCUMENT = 50_000_000

/** What is changed of facilities: of each field all. `progress` is changed stage by stage. */
export const FacilityPatch = Facility.omit({ code: true, progress: true })
  .extend({ progress: Stages.partial(), deadline: Chosen })
  .partial()
export type FacilityPatch = z.infer<typeof FacilityPatch>

/** `undo` is a token for `undo`, good while the application runs. */
export const FacilitiesChanged = z.union([
  z.object({ status: z.literal('done'), undo: z.string(), count: z.number() }),
  z.object({ status: z.literal('invalid'), issues: z.array(FieldIssue) }),
  Refused,
])
export type FacilitiesChanged = z.infer<typeof FacilitiesChanged>

/** `kept`: a removed facility had the code, and left so much. It is asked for what to do with it. */
export const FacilityAdded = z.union([
  z.object({ status: z.literal('done'), code: z.string(), undo: z.string() }),
  z.object({ status: z.literal('kept'), documents: z.number(), days: z.number() }),
  z.object({ status: z.literal('invalid'), issues: z.array(FieldIssue) }),
  Refused,
])
export type FacilityAdded = z.infer<typeof FacilityAdded>

/** Why nothing was done; a key under `facility.refused` of the catalogues. */
export const FacilityRefusal = z.enum([
  'demo',
  'not-found',
  'code-taken',
  'has-cameras',
  'undo-expired',
  'changed-since',
  'in-future',
  'too-large',
  'file-unreadable',
  'file-changed',
  'file-missing',
  'kind-not-opened',
  'not-opened',
  'file-not-written',
  'disk-full',
  'not-writable',
  'unreadable',
  'invalid',
])
export type FacilityRefusal = z.infer<typeof FacilityRefusal>

export const facilityBook = {
  /** A new one, never in the place of another. `kept`: whether it takes what a removed facility with
   * its code left, or has that put apart. */
  add: call(
    z.object({ facility: Facility, kept: z.enum(['ask', 'take', 'apart']) }),
    FacilityAdded,
  ),
  /** One facility, or the same change to many. */
  change: call(z.object({ codes: Codes, patch: FacilityPatch }), FacilitiesChanged),
  /** Its cameras, numbers and documents go along. */
  rename: call(z.object({ code: Code, to: z.string().max(64) }), FacilitiesChanged),
  /** `refuse` when cameras belong to one; `free` lets them belong to none. */
  remove: call(z.object({ codes: Codes, cameras: z.enum(['refuse', 'free']) }), FacilitiesChanged),
  /** `left`: codes of those that were changed since, and stay as they are. */
  undo: call(
    z.string(),
    z.union([z.object({ status: z.literal('done'), left: z.array(z.string()) }), Refused]),
  ),
  /** Of each facility the newest day; `count` is never null. */
  occupancy: call(z.void(), z.array(OccupancyNote)),
  occupancyChanged: push(z.array(OccupancyNote)),
  /** All notes of one facility in the order in which they were made. */
  history: call(Code, z.object({ notes: z.array(OccupancyNote), damaged: z.number() })),
  /** A count for a day that is not to come; null takes it back. `before`: what held until now, to be
   * passed here to have it as it was. */
  note: call(
    OccupancyNote.pick({ facility: true, date: true, count: true }),
    z.union([z.object({ status: z.literal('done'), before: z.number().nullable() }), Refused]),
  ),
  documents: call(Code, z.array(FacilityDocument)),
  /** Somebody changed the documents of this facility. */
  documentsChanged: push(Code),
  /** Opens a dialogue in main. `bad`: names of files that were not taken, with the reason. */
  attach: call(
    Code,
    z.union([
      z.object({
        status: z.literal('done'),
        ids: z.array(z.string()),
        bad: z.array(z.object({ name: z.string(), reason: FacilityRefusal })),
      }),
      Refused,
    ]),
  ),
  /** By the program that the system has for it; a copy, so that ours stays as it was. */
  openDocument: call(z.string().max(64), Outcome),
  /** Opens a save dialogue in main. */
  saveDocument: call(
    z.string().max(64),
    z.union([z.object({ status: z.literal('done'), path: z.string() }), Refused]),
  ),
  removeDocument: call(z.string().max(64), Outcome),
  /** Takes back a removal. */
  restoreDocument: call(z.string().max(64), Outcome),
}
