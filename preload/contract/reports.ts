import { z } from 'zod'
import { BookmarkId } from './bookmark'
import { call, Outcome, push, Refused } from './call'
import { DOCUMENT_LINES, DocumentSaved, Organisation, OrganisationPatch } from './documents'
import { Reached } from './facility-figures'
import { PeriodFigures, PeriodHead, PeriodSpan } from './period'

const Name = z.object({ vi: z.string(), en: z.string() })

/** `day`, `week`, `month`: one of the calendar; `period`: from one day to another. */
export const ReportKind = z.enum(['day', 'week', 'month', 'period'])
export type ReportKind = z.infer<typeof ReportKind>

export const ReportId = z.string().regex(/^\d{8}-\d{6}-[0-9a-f]{8}$/)

/** Sections I to V, in this order. */
export const REPORT_SECTIONS = [
  ...(['connection', 'results', 'faults', 'difficulties', 'proposals'] as const),
] as const
export const ReportSection = z.enum(REPORT_SECTIONS)
export type ReportSection = z.infer<typeof ReportSection>

/** A facility's text in a list of proposals; letters. */
const Own = z.string().max(1000)
const Text = z.string().max(20_000)
const Code = z.string().max(64)
const Lines = z.array(z.string().max(DOCUMENT_LINES.letters)).max(DOCUMENT_LINES.lines)

/** Why a facility is proposed for handling; a key under `reports.grounds` of the catalogues. */
export const GROUNDS = ['unconnected', 'overdue', 'uncooperative', 'uptime', 'violations'] as const
export const Ground = z.enum(GROUNDS)
export type Ground = z.infer<typeof Ground>

/** From which figures on the program proposes a facility. */
export const ReportLimits = z.object({
  /** Availability below so many percent; 0 proposes none for it. */
  percent: z.number().min(0).max(100),
  /** So many violations or more; 0 proposes none for it. */
  violations: z.number().int().min(0).max(1000),
})
export type ReportLimits = z.infer<typeof ReportLimits>

/** The most pictures in one report. */
export const MOST_PICTURES = 12

/** What people write and choose; figures are the program's. */
export const ReportEntry = z.object({
  language: z.enum(['vi', 'en']),
  organisation: Organisation,
  /** Kính gửi. */
  to: Lines,
  /** Beside the figures of a section; paragraphs are parted by a line's end. */
  texts: z.object({
    connection: Text,
    results: Text,
    faults: Text,
    difficulties: Text,
    proposals: Text,
  }),
  limits: ReportLimits,
  /** Codes of facilities that are not to be proposed after all. */
  dropped: z.array(Code).max(5000),
  /** Facilities with grounds of one's own, proposed by the program or not. */
  own: z.array(z.object({ facility: Code, text: Own })).max(5000),
  /** Stills of these marks; none without `withPictures`. */
  withPictures: z.boolean(),
  pictures: z.array(BookmarkId).max(MOST_PICTURES),
})
export type ReportEntry = z.infer<typeof ReportEntry>

/** Of texts, of who writes and of the limits only what changes: windows may write at once. */
export const ReportPatch = ReportEntry.partial().extend({
  organisation: OrganisationPatch.optional(),
  texts: ReportEntry.shape.texts.partial().optional(),
  limits: ReportLimits.partial().optional(),
})
export type ReportPatch = z.infer<typeof ReportPatch>

export const Report = z.object({
  id: ReportId,
  kind: ReportKind,
  ...PeriodSpan.shape,
  /** Marked final: figures, texts and files are kept as they were then. */
  final: z.object({ at: z.number(), by: z.string() }).nullable(),
  created: z.object({ at: z.number(), by: z.string() }),
  changed: z.object({ at: z.number(), by: z.string() }),
  /** The final report that this one corrects; empty for none. */
  corrects: z.union([ReportId, z.literal('')]),
  /** A draft that was thrown away, and can come back. */
  removed: z.boolean(),
  entry: ReportEntry,
})
export type Report = z.infer<typeof Report>

export const ReportRow = Report.omit({ entry: true }).extend({
  /** Its file cannot be read; what is told of it is nothing but its id. */
  damaged: z.boolean(),
})
export type ReportRow = z.infer<typeof ReportRow>

/** A facility, as it stands in the annex. */
export const ReportFacility = z.object({
  code: z.string(),
  name: z.string(),
  district: Name,
  authority: Name,
  reached: Reached,
  connected: z.boolean(),
  /** 'YYYY-MM-DD', or empty. */
  connectedOn: z.string(),
  deadline: z.string(),
  overdueDays: z.number().int().nullable(),
  reason: Name,
  /** The code of the reason; empty where none is given. */
  reasonCode: z.string(),
  reasonNote: z.string(),
  cameras: z.number().int(),
})
export type ReportFacility = z.infer<typeof ReportFacility>

/** Proposed for handling, with what stands behind it. */
export const Proposal = z.object({
  code: z.string(),
  name: z.string(),
  district: Name,
  authority: Name,
  /** Of the program; empty where only people propose it. */
  grounds: z.array(Ground),
  /** The grounds with their figures, in the language of the report. */
  said: z.array(z.string()),
  own: z.string(),
  dropped: z.boolean(),
})
export type Proposal = z.infer<typeof Proposal>

/** A mark of the period that has a still. */
export const ReportPicture = z.object({
  id: BookmarkId,
  at: z.number(),
  kind: Name,
  facility: z.string(),
  critical: z.boolean(),
  /** How many areas are made unrecognisable. */
  blurred: z.number().int(),
})
export type ReportPicture = z.infer<typeof ReportPicture>

/** What a report says in figures; of a final one as it was then. */
export const ReportFigures = z.object({
  figures: PeriodFigures,
  before: PeriodHead,
  facilities: z.array(ReportFacility),
})
export type ReportFigures = z.infer<typeof ReportFigures>

export const ReportOpened = z.object({
  status: z.literal('done'),
  report: Report,
  /** How each section begins, by the figures. */
  said: z.record(ReportSection, z.array(z.string())),
  /** Also those that were dropped. */
  proposals: z.array(Proposal),
  /** Newest first, at most 200. */
  pictures: z.array(ReportPicture),
  /** Of pictures that cannot be shown: the mark's id and why, a key under `reports.lacking`. */
  lacking: z.array(z.object({ id: z.string(), reason: z.enum(['no-still', 'no-painter']) })),
  /** Files of a final report that are not as they were written; names. */
  altered: z.array(z.string()),
  /** Who writes and to whom, as the orders of the provinces have it. */
  presets: z.array(z.object({ id: z.string(), organisation: Organisation, to: Lines })),
  /** Facilities that can be proposed: code and name. */
  facilities: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type ReportOpened = z.infer<typeof ReportOpened>

/** Why a report is not made, changed or written; a key under `reports.refused` of the catalogues. */
export const ReportRefusal = z.enum([
  ...(['not-found', 'is-final', 'not-final', 'demo', 'damaged', 'altered', 'busy'] as const),
  ...(['unreadable', 'no-record', 'disk-full', 'not-writable', 'not-made'] as const),
  ...(['print-failed', 'print-too-long', 'bad-period', 'cancelled'] as const),
])
export type ReportRefusal = z.infer<typeof ReportRefusal>

export const ReportFormat = z.enum(['docx', 'pdf', 'xlsx'])
export type ReportFormat = z.infer<typeof ReportFormat>

const Made = z.union([z.object({ status: z.literal('done'), id: ReportId }), Refused])
const One = z.object({ id: ReportId })

export const reports = {
  /** Newest period first, without what was removed. */
  list: call(z.void(), z.array(ReportRow)),
  /** Of the calendar's day, week or month that `from` lies in, or from `from` to before `to`. */
  create: call(PeriodSpan.extend({ kind: ReportKind, language: z.enum(['vi', 'en']) }), Made),
  /** A new draft of the same period that names the final one it corrects. */
  correct: call(One, Made),
  /** Counts anew, unless it is final. */
  open: call(One, z.union([ReportOpened, Refused])),
  change: call(One.extend({ patch: ReportPatch }), Outcome),
  /** The document as it will be printed, as HTML without script. */
  preview: call(One, z.union([z.object({ status: z.literal('done'), html: z.string() }), Refused])),
  /** Freezes figures and files; never changed again. */
  finish: call(One, Outcome),
  /** Drafts only. */
  remove: call(One, Outcome),
  restore: call(One, Outcome),
  /** Asks where to, and writes it there. */
  save: call(One.extend({ format: ReportFormat }), DocumentSaved),
  /** Ids of reports that are others now. */
  changed: push(z.array(z.string())),
}
