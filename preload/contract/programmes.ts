import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { Programme, ProgrammeId, StepId, StillId } from './programme'

/** Why nothing was done; a key under `programmes.reasons` of the catalogues. */
export const ProgrammeRefusal = z.enum([
  'name-empty',
  'too-many-programmes',
  'not-found',
  'changed-meanwhile',
  'nothing-to-undo',
  'picture-unreadable',
  'picture-too-large',
  'no-picture',
  'ffmpeg-missing',
  /** A picture of it is gone from the disk. */
  'still-missing',
  'file-unreadable',
  'file-other',
  'file-newer',
  'file-broken',
  'file-not-written',
  'no-record',
  'token-expired',
  'disk-full',
  'not-writable',
  'invalid',
])
export type ProgrammeRefusal = z.infer<typeof ProgrammeRefusal>

const Saved = z.union([z.object({ status: z.literal('done'), id: ProgrammeId }), Refused])
const StillReply = z.union([z.object({ status: z.literal('done'), still: StillId }), Refused])
const SavedPath = z.union([z.object({ status: z.literal('done'), path: z.string() }), Refused])

/** What a file would bring; nothing has changed yet. */
const Preview = z.union([
  z.object({
    status: z.literal('done'),
    token: z.string(),
    file: z.string(),
    /** As it will be called here. */
    name: z.string(),
    steps: z.number().int(),
    stills: z.number().int(),
    /** Codes of cameras that are not registered here. */
    missing: z.array(z.string()),
    /** Numbers (1…) of steps whose bookmark is not kept here. */
    withoutBookmark: z.array(z.number().int()),
  }),
  Refused,
])
export type ProgrammePreview = z.infer<typeof Preview>

export const ProgrammesState = z.object({
  /** The last changed one first. */
  programmes: z.array(Programme),
  canUndo: z.boolean(),
})
export type ProgrammesState = z.infer<typeof ProgrammesState>

/** What windows have not been told of yet: with 200 programmes all of it would be megabytes a key. */
export const ProgrammesNews = z.object({
  changed: z.array(Programme),
  /** All that there are now, the last changed one first. */
  ids: z.array(ProgrammeId),
  canUndo: z.boolean(),
})
export type ProgrammesNews = z.infer<typeof ProgrammesNews>

/** Pictures are read at `app://vong-gac/files/stills/STILL`. */
export const programmes = {
  state: call(z.void(), ProgrammesState),
  create: call(z.object({ name: z.string().max(120) }), Saved),
  /** All of it, by its id; refused when somebody else has saved since (`revision`). */
  save: call(Programme, Outcome),
  duplicate: call(ProgrammeId, Saved),
  remove: call(ProgrammeId, Outcome),
  /** Brings this one back, or the one that was removed last, of this run. */
  undo: call(ProgrammeId.optional(), Outcome),
  /** Asks for a picture file (JPEG, PNG) and keeps it. */
  chooseStill: call(z.void(), StillReply),
  /** What a camera sends now, with its privacy areas burnt in. */
  stillOf: call(z.object({ camera: z.string().max(64) }), StillReply),
  /** Asks where to; with its stills, in one file. */
  exportFile: call(ProgrammeId, SavedPath),
  /** Asks for a file. */
  chooseFile: call(z.void(), Preview),
  commitFile: call(z.string(), Saved),
  /** The running order as PDF, with thumbnails and notes: asks where to, and opens it. */
  printOrder: call(ProgrammeId, SavedPath),
  changed: push(ProgrammesNews),
}

/** A step of a programme, for calls about one. */
export const StepRef = z.object({ programme: ProgrammeId, step: StepId })
