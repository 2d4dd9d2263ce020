import { z } from 'zod'
import { AttentionCheck } from './attention'
import { Outage } from './availability'
import { BookmarkState, Step } from './bookmark'
import { SHIFT_TEXT, Shift, ShiftState } from './shift'
import { StreamReason } from './streams'

const Name = z.string().max(SHIFT_TEXT.name)
const Text = z.string().max(SHIFT_TEXT.text)

/** Filled by the station. */
export const FILLED_SECTIONS = [
  'cameras',
  'outages',
  'violations',
  'coverage',
  'attention',
  'sent',
  'equipment',
] as const
/** Written by whoever is on duty. */
export const WRITTEN_SECTIONS = ['instructions', 'reports', 'remarks', 'received'] as const

/** What people wrote: to a section of the station's, or for itself. Missing is empty. */
export const ShiftWords = z.object({
  cameras: Text,
  outages: Text,
  violations: Text,
  coverage: Text,
  attention: Text,
  sent: Text,
  equipment: Text,
  /** Instructions received. */
  instructions: Text,
  /** Reports sent, beside those that the station knows of. */
  reports: Text,
  remarks: Text,
  /** Remarks of the receiver. */
  received: Text,
})
export type ShiftWords = z.infer<typeof ShiftWords>

/** Something to be seen to; goes from shift to shift until it is ticked off. */
export const ShiftMatter = z.object({
  id: z.string().max(64),
  text: z.string().min(1).max(1000),
  /** Ms since 1970. */
  since: z.number(),
  by: Name,
  done: z.object({ at: z.number(), by: Name }).nullable(),
})
export type ShiftMatter = z.infer<typeof ShiftMatter>

const Named = { code: z.string(), name: z.string(), facilityName: z.string() }

export const LostCamera = z.object({
  ...Named,
  since: z.number(),
  reason: StreamReason,
  /** Who was told, by the notes of its outage. */
  told: z.array(z.string()),
})
export type LostCamera = z.infer<typeof LostCamera>

/** Of thousands of cameras nobody reads the ids: how many, and the first codes. */
export const ShiftOutage = Outage.omit({ cameras: true }).extend({
  facilityName: z.string(),
  cameras: z.number().int(),
  /** Codes of its cameras, at most twenty. */
  codes: z.array(z.string()),
})
export type ShiftOutage = z.infer<typeof ShiftOutage>

export const ShiftViolation = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.string(),
  /** Empty for "unsorted". */
  kindLabel: z.object({ vi: z.string(), en: z.string() }),
  facility: z.string(),
  facilityName: z.string(),
  camera: z.string(),
  state: BookmarkState,
  operator: z.string(),
  note: z.string(),
  /** Up to the end of the shift. */
  steps: z.array(Step),
})
export type ShiftViolation = z.infer<typeof ShiftViolation>

/** What the station knows; a part that is null could not be told. Each says when it was taken. */
export const ShiftFacts = z.object({
  cameras: z
    .object({
      ...{ at: z.number(), total: z.number(), up: z.number(), down: z.number() },
      ...{ off: z.number(), unknown: z.number(), lost: z.array(LostCamera) },
    })
    .nullable(),
  /** `never`: how many more there are of cameras that never had a picture, which is no event. */
  outages: z.object({ at: z.number(), list: z.array(ShiftOutage), never: z.number() }).nullable(),
  violations: z
    .object({
      ...{ at: z.number(), list: z.array(ShiftViolation) },
      /** Marks that nobody said the kind of. */
      unsorted: z.number(),
      /** From before the shift, and neither fixed nor referred. */
      openBefore: z.number(),
    })
    .nullable(),
  /** `seen`: of `total` cameras those that were on a screen and healthy in the shift. */
  coverage: z
    .object({
      ...{ at: z.number(), total: z.number(), seen: z.number() },
      /** Seen by nobody for longest, at most twenty; `never`: as long as it is registered. */
      unseen: z.array(z.object({ ...Named, since: z.number(), never: z.boolean() })),
    })
    .nullable(),
  attention: z.object({ at: z.number(), list: z.array(AttentionCheck) }).nullable(),
  /** What left the room: documents, lists, packages. */
  sent: z
    .object({
      at: z.number(),
      list: z.array(
        z.object({ at: z.number(), by: z.string(), what: z.string(), name: z.string() }),
      ),
    })
    .nullable(),
  /** Disk in bytes; ms, and counts, since the application began. */
  equipment: z
    .object({
      ...{ at: z.number(), diskFree: z.number().nullable() },
      ...{ crashes: z.number(), hangs: z.number(), uptime: z.number() },
    })
    .nullable(),
})
export type ShiftFacts = z.infer<typeof ShiftFacts>

/** `typed`: nobody signs in here; the name was typed. */
export const ShiftSignature = z.object({
  account: z.string().nullable(),
  name: Name,
  at: z.number(),
  way: z.enum(['password', 'typed']),
})
export type ShiftSignature = z.infer<typeof ShiftSignature>

/** What is signed, whole. */
export const ShiftBook = z.object({
  shift: Shift,
  state: ShiftState,
  facts: ShiftFacts,
  words: ShiftWords,
  matters: z.array(ShiftMatter),
  /** Null: nobody was there to give or to receive it. */
  given: ShiftSignature.nullable(),
  received: ShiftSignature.nullable(),
})
export type ShiftBook = z.infer<typeof ShiftBook>

/** Written after it was signed; what was signed stays as it is. */
export const ShiftCorrection = z.object({
  at: z.number(),
  by: Name,
  /** Which part it is about; a section, or 'book'. */
  section: z.string().max(20),
  text: z.string().min(1).max(SHIFT_TEXT.text),
  why: z.string().min(1).max(1000),
})
export type ShiftCorrection = z.infer<typeof ShiftCorrection>
