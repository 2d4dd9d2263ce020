import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { DocumentFormat, DocumentSaved } from './documents'
import { SHIFT_TEXT, Shift, ShiftPlan, ShiftState, ShiftSummary } from './shift'
import { ShiftBook, ShiftCorrection, ShiftMatter, ShiftWords } from './shift-book'

const Name = z.string().max(SHIFT_TEXT.name)
const Id = z.string().max(64)
const Time = z.number().min(0).max(8.64e15)

/** Who stands on the watch that begins. */
export const ShiftPeople = z.object({ leader: Name, head: Name, crew: z.array(Name).max(50) })
export type ShiftPeople = z.infer<typeof ShiftPeople>

/** Of one side. With accounts `name` is an account's id and the password is asked; else typed. */
export const ShiftSigner = z.object({ name: Name, password: z.string().max(200) })
export type ShiftSigner = z.infer<typeof ShiftSigner>

/** The shift that runs, as far as it is written. */
export const ShiftNow = z.object({
  shift: Shift,
  words: ShiftWords,
  matters: z.array(ShiftMatter),
})
export type ShiftNow = z.infer<typeof ShiftNow>

export const ShiftsState = z.object({
  plan: ShiftPlan,
  /** Null while nobody has begun one. */
  now: ShiftNow.nullable(),
  /** Names that were used, the newest first. */
  people: z.array(Name),
  /** What the last shift left undone, for whoever begins the next one. */
  left: z.array(ShiftMatter),
})
export type ShiftsState = z.infer<typeof ShiftsState>

/** Whether a signed book is still as it was signed: by its own hash and by the custody log. */
export const ShiftSeal = z.enum(['whole', 'changed', 'no-record'])
export type ShiftSeal = z.infer<typeof ShiftSeal>

export const ShiftDetail = z.object({
  status: z.literal('done'),
  book: ShiftBook,
  corrections: z.array(ShiftCorrection),
  /** Lower-case hex of what was signed. */
  sha256: z.string(),
  seal: ShiftSeal,
})
export type ShiftDetail = z.infer<typeof ShiftDetail>

/** Every part that is given must hold. */
export const ShiftQuery = z.object({
  /** Words, each of which begins a word of the book; accents and case do not matter. */
  text: z.string().max(200).optional(),
  /** Words, each of which begins a word of one person's name. */
  person: Name.optional(),
  /** Code of a facility that occurs in it. */
  facility: Id.optional(),
  /** Ms since 1970; shifts that overlap it. */
  from: Time.optional(),
  to: Time.optional(),
  state: ShiftState.optional(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
})
export type ShiftQuery = z.infer<typeof ShiftQuery>

const Done = z.object({ status: z.literal('done') })

export const shifts = {
  state: call(z.void(), ShiftsState),
  setPlan: call(ShiftPlan, Outcome),
  /** Refused as `running` while there is one. */
  begin: call(ShiftPeople, Outcome),
  /** Adds whoever is signed in, or the name that is typed. */
  join: call(z.object({ name: Name }), Outcome),
  leave: call(z.object({ name: Name }), Outcome),
  setPeople: call(z.object({ leader: Name, head: Name }), Outcome),
  /** What is typed, kept at once. `id`: of the shift it was typed for. */
  write: call(ShiftWords.partial().extend({ id: Id }), Outcome),
  addMatter: call(z.object({ text: ShiftMatter.shape.text }), Outcome),
  tickMatter: call(z.object({ id: Id, done: z.boolean() }), Outcome),
  /** The book of the shift that runs, as it stands now; refused as `no-shift`. */
  preview: call(z.void(), z.union([Done.extend({ book: ShiftBook }), Refused])),
  /** Freezes it for signing; what is signed is what `sha256` stands for. */
  prepare: call(z.void(), z.union([Done.extend({ book: ShiftBook, sha256: z.string() }), Refused])),
  /**
   * Signs what was prepared, locks it, and begins the next shift when somebody receives it.
   * `giver` null: they left; `receiver` null: nobody takes over. Refused as `stale` when the book
   * changed since, `same-person`, `wrong-giver`, `wrong-receiver`, `nobody`, `no-record`.
   */
  sign: call(
    z.object({
      sha256: z.string().max(64),
      giver: ShiftSigner.nullable(),
      receiver: ShiftSigner.nullable(),
      next: ShiftPeople.nullable(),
    }),
    z.union([Done.extend({ id: Id }), Refused]),
  ),
  list: call(
    ShiftQuery,
    z.union([Done.extend({ total: z.number(), items: z.array(ShiftSummary) }), Refused]),
  ),
  get: call(Id, z.union([ShiftDetail, Refused])),
  /**
   * Appended beside what was signed, by whoever is signed in; where nobody signs in by the name that
   * is typed, refused as `no-name` without one.
   */
  correct: call(
    ShiftCorrection.omit({ at: true, by: true }).extend({ id: Id, name: Name }),
    Outcome,
  ),
  /** Asks where to. `id` empty: the shift that runs, as a draft. */
  save: call(z.object({ id: Id, format: DocumentFormat }), DocumentSaved),
  changed: push(ShiftsState),
  /** The list of those that are signed is another. */
  listChanged: push(z.void()),
}
