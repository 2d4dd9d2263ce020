import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { FigureLevel, FigureOrder } from './facility-figures'
import { FiguredLevel, MaintenanceBook, MaintenancePlan, PlanEffect } from './maintenance'

const Ms = z.number().min(0)

/** Time of cameras, added up; `down` and `up` are without what was planned. What is in none of them
 * is of before a camera was watched, or has not come yet. */
export const UptimeSums = z.object({
  upMs: Ms,
  downMs: Ms,
  /** Our own station was off, or had not asked yet. */
  unknownMs: Ms,
  /** In maintenance that was planned, whatever the camera did. */
  plannedMs: Ms,
  offMs: Ms,
})
export type UptimeSums = z.infer<typeof UptimeSums>

/** Why there is no percentage: never watched, or all of it unknown, planned, switched off. */
export const NO_UPTIME = ['none', 'unknown', 'planned', 'off'] as const

/** Of one camera, or of all below a place; within the period only. */
export const UptimeFigures = UptimeSums.extend({
  cameras: z.number().int().min(0),
  /** up / (up + down), from 0 to 1; null when there is neither. */
  part: z.number().min(0).max(1).nullable(),
  why: z.enum(NO_UPTIME).nullable(),
  /** Of cameras: each time one was down. Unknown and planned time neither ends one nor counts in it. */
  outages: z.number().int().min(0),
  /** Those that ended with a picture, and their mean length. */
  repaired: z.number().int().min(0),
  mttrMs: Ms.nullable(),
  /** The longest, as far as it lies in the period; `to` is null while it lasts. */
  longest: z
    .object({ camera: z.string(), ms: Ms, from: z.number(), to: z.number().nullable() })
    .nullable(),
})
export type UptimeFigures = z.infer<typeof UptimeFigures>

/** Of one piece of the period: up, down, unknown, planned, off; ms. */
export const UptimeBucket = z.tuple([Ms, Ms, Ms, Ms, Ms])
export type UptimeBucket = z.infer<typeof UptimeBucket>

export const UptimeRow = z.object({
  level: FiguredLevel,
  /** A code, or the id of a camera; '' is what is not known. */
  code: z.string(),
  /** Of a facility or a camera; else empty: windows have the code lists. */
  name: z.string(),
  /** Of a camera. */
  facility: z.string(),
  figures: UptimeFigures,
  /** Those of `UptimePage.starts`, in their order. */
  buckets: z.array(UptimeBucket),
})
export type UptimeRow = z.infer<typeof UptimeRow>

const Code = z.string().max(64)
/** Codes from the province down to a camera. */
export const UptimePath = z.array(Code).max(5)

/** From and to in ms since 1970; at most so long. */
export const UPTIME_LONGEST = 400 * 24 * 3_600_000
export const UptimePeriod = z
  .object({ from: z.number().min(0), to: z.number().min(0) })
  .refine(({ from, to }) => from < to && to - from <= UPTIME_LONGEST)
export type UptimePeriod = z.infer<typeof UptimePeriod>

const Where = z.object({ period: UptimePeriod, order: FigureOrder, path: UptimePath })
export type UptimeWhere = z.infer<typeof Where>

export const UptimePage = z.object({
  /** When it was made; ms since 1970. */
  at: z.number(),
  /** What was asked for, and how far of it anything can be known: not what has not come yet. */
  period: z.object({ from: z.number(), to: z.number(), until: z.number() }),
  order: FigureOrder,
  /** Where this is: what was asked for, as far as it still exists. */
  trail: z.array(
    z.object({
      level: z.union([FigureLevel, z.literal('camera')]),
      code: z.string(),
      name: z.string(),
    }),
  ),
  here: UptimeRow,
  provinces: z.number().int().min(0),
  by: z.enum(['hour', 'day']),
  /** When each bucket begins. */
  starts: z.array(z.number()),
  below: z.array(UptimeRow),
  /** The worst cameras of this place, at most ten, none that was never down. Without buckets. */
  worst: z.array(UptimeRow),
  /** When each outage of a camera began and ended, newest first; of a camera's own page only. */
  spells: z.array(z.object({ from: z.number(), to: z.number().nullable(), ms: Ms })),
  /** Cameras that belong to no facility; and those that are not registered any more, in no figure. */
  strays: z.number().int().min(0),
  gone: z.number().int().min(0),
  /** When the journal begins; null while there is none. */
  since: z.number().nullable(),
  /** Lines of the journal that could not be read, in this period: what they said is unknown. */
  damaged: z.number().int().min(0),
})
export type UptimePage = z.infer<typeof UptimePage>

export const UptimeExport = Where.extend({
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['vi', 'en']),
})
export type UptimeExport = z.infer<typeof UptimeExport>

const PlanSaved = z.union([
  z.object({
    status: z.literal('done'),
    /** As it is now; one that was removed, as it was. */
    plan: MaintenancePlan,
    /** Takes the change back. */
    undo: z.string(),
    effect: PlanEffect,
  }),
  Refused,
])

export const uptime = {
  page: call(Where, UptimePage),
  /** Asks where to; the table as it is below a place. */
  export: call(
    UptimeExport,
    z.union([
      z.object({ status: z.literal('done'), path: z.string(), count: z.number() }),
      Refused,
    ]),
  ),
  plans: call(z.void(), MaintenanceBook),
  /** An id that is there is changed; '' makes a new one. */
  savePlan: call(MaintenancePlan.omit({ by: true, at: true }), PlanSaved),
  /** It is over from now on; of one that recurs, this time and for good. */
  endPlan: call(z.string().max(64), PlanSaved),
  removePlan: call(z.string().max(64), PlanSaved),
  undoPlan: call(z.string().max(64), Outcome),
  plansChanged: push(MaintenanceBook),
}
