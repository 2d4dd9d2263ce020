import { z } from 'zod'

/** Longest texts of the shift book, in characters. */
export const SHIFT_TEXT = { name: 100, text: 4000 }

const Name = z.string().max(SHIFT_TEXT.name)
const Time = z.number().min(0).max(8.64e15)
const MinuteOfDay = z.number().int().min(0).max(1439)

/** A planned shift: from its minute of the day to where the next one begins. */
export const ShiftSlot = z.object({
  begins: MinuteOfDay,
  /** Empty: "Ca 1", by its place in the plan. */
  name: Name,
})
export type ShiftSlot = z.infer<typeof ShiftSlot>

/** Vietnam's clock. `free`: a shift begins and ends when people say so. */
export const ShiftPlan = z.object({
  kind: z.enum(['fixed', 'free']),
  /** In the order of the day. */
  slots: z
    .array(ShiftSlot)
    .min(1)
    .max(8)
    .refine((slots) =>
      slots.every(({ begins }, i) => i === 0 || begins > (slots[i - 1]?.begins ?? 0)),
    ),
})
export type ShiftPlan = z.infer<typeof ShiftPlan>

export const standardPlan: ShiftPlan = {
  kind: 'fixed',
  slots: [360, 840, 1320].map((begins) => ({ begins, name: '' })),
}

export const CrewMember = z.object({
  /** Null where nobody signs in. */
  account: z.string().max(64).nullable(),
  name: Name,
  from: Time,
  /** Left before the shift ended; else null. */
  to: Time.nullable(),
})
export type CrewMember = z.infer<typeof CrewMember>

/** A watch of the station: who is there, from when to when. Times are ms since 1970. */
export const Shift = z.object({
  id: z.string().max(64),
  /** The day of the plan that it belongs to: 2026-11-22. */
  day: z.string().max(10),
  /** Its place in the plan, from 1; null for a free one. */
  slot: z.number().int().nullable(),
  name: Name,
  plannedFrom: Time.nullable(),
  plannedTo: Time.nullable(),
  from: Time,
  /** Null while it runs. */
  to: Time.nullable(),
  /** Lãnh đạo trực. */
  leader: Name,
  /** Trưởng ca. */
  head: Name,
  crew: z.array(CrewMember).max(50),
})
export type Shift = z.infer<typeof Shift>

/**
 * How a shift stands. `signed`: handed over, by both sides; `alone`: ended by its own side, with
 * nobody to receive it; `left`: taken over by the next one without those who had it.
 */
export const ShiftState = z.enum(['running', 'signed', 'alone', 'left'])
export type ShiftState = z.infer<typeof ShiftState>

/** A line of the list of all shifts. */
export const ShiftSummary = z.object({
  shift: Shift,
  state: ShiftState,
  /** Names of those who signed; empty where nobody did. */
  givenBy: z.string(),
  receivedBy: z.string(),
  /** Null: it runs still, or it could not be told when it was signed. */
  outages: z.number().nullable(),
  violations: z.number().nullable(),
  missed: z.number().nullable(),
  /** Matters that were not done when it ended. */
  open: z.number(),
  corrections: z.number(),
})
export type ShiftSummary = z.infer<typeof ShiftSummary>
