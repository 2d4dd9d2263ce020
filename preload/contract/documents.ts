import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'

/** Of lists that are typed one to a line; a letter to all districts of a province has thirty. */
export const DOCUMENT_LINES = { lines: 60, letters: 200 }

const Line = z.string().max(DOCUMENT_LINES.letters)
const Lines = z.array(Line).max(DOCUMENT_LINES.lines)
const Code = z.string().max(64)

/** Who writes administrative documents here. Texts that are not known are empty. */
export const Organisation = z.object({
  /** The body above: 'UBND tỉnh Bình Định'. */
  parent: Line,
  issuer: Line,
  /** In the number of a document: 'STTTT'. */
  abbreviation: z.string().max(40),
  /** Before the date. */
  place: Line,
  /** 'KT. Giám đốc'; empty when whoever signs is the head. */
  role: Line,
  /** Office of whoever signs. */
  title: Line,
  signer: Line,
  /** Nơi nhận. */
  recipients: Lines,
})
export type Organisation = z.infer<typeof Organisation>

/** Some of it; the rest stays. */
export const OrganisationPatch = Organisation.partial()
export type OrganisationPatch = Partial<Organisation>

export const OrganisationPreset = z.object({ id: Code, organisation: Organisation })
export type OrganisationPreset = z.infer<typeof OrganisationPreset>

export const DocumentFormat = z.enum(['docx', 'pdf'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** Why a facility is urged. */
export const URGE_WHY = ['overdue', 'unconnected', 'bare', 'lacking', 'unfit'] as const
export const UrgeWhy = z.enum(URGE_WHY)
export type UrgeWhy = z.infer<typeof UrgeWhy>

/** Codes; empty is all, and '?' those of which it is not known. */
export const UrgeScope = z.object({ province: Code, authority: Code, district: Code })
export type UrgeScope = z.infer<typeof UrgeScope>

/** A facility is in the list when one of `why` holds. */
export const UrgeQuery = z.object({ scope: UrgeScope, why: z.array(UrgeWhy).max(URGE_WHY.length) })
export type UrgeQuery = z.infer<typeof UrgeQuery>

const Counts = z.record(UrgeWhy, z.number().int().min(0))

export const UrgePreview = z.object({
  /** How many there are in the scope. */
  facilities: z.number().int(),
  /** How many of them are in the list. */
  total: z.number().int(),
  /** In the scope, by what holds; one facility can be in several. */
  why: Counts,
  /** By managing authority, in the order of the list. */
  groups: z.array(
    z.object({
      authority: Code,
      facilities: z.array(
        z.object({
          ...{ code: z.string(), name: z.string(), district: z.string() },
          /** Null when it is not overdue. */
          overdueDays: z.number().int().nullable(),
          why: z.array(UrgeWhy),
        }),
      ),
    }),
  ),
})
export type UrgePreview = z.infer<typeof UrgePreview>

/** What was chosen last. */
export const UrgeChoice = z.object({
  why: UrgeQuery.shape.why,
  /** Kính gửi. */
  to: Lines,
  format: DocumentFormat,
})
export type UrgeChoice = z.infer<typeof UrgeChoice>

export const UrgeOrder = UrgeQuery.extend({
  ...{ to: Lines, format: DocumentFormat, language: z.enum(['vi', 'en']) },
  /** Without "BẢN NHÁP". */
  final: z.boolean(),
})
export type UrgeOrder = z.infer<typeof UrgeOrder>

export const DocumentsState = z.object({
  organisation: Organisation,
  presets: z.array(OrganisationPreset),
  urge: UrgeChoice,
})
export type DocumentsState = z.infer<typeof DocumentsState>

/** Why there is no document; a key under `documents.refused` of the catalogues. */
export const DocumentRefusal = z.enum([
  ...(['busy', 'no-record', 'disk-full', 'not-writable', 'not-made'] as const),
  ...(['print-failed', 'print-too-long', 'invalid', 'error'] as const),
])
export type DocumentRefusal = z.infer<typeof DocumentRefusal>

/** What a saved document comes to. */
export const DocumentSaved = z.union([
  z.object({ status: z.literal('done'), path: z.string() }),
  Refused,
])
export type DocumentSaved = z.infer<typeof DocumentSaved>

export const documents = {
  state: call(z.void(), DocumentsState),
  changeOrganisation: call(OrganisationPatch, Outcome),
  urge: call(UrgeQuery, UrgePreview),
  /** Asks where to, writes the list there, and opens it. */
  saveUrge: call(UrgeOrder, DocumentSaved),
  changed: push(DocumentsState),
}
