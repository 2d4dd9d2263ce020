import { z } from 'zod'
import { FigureLevel } from './facility-figures'

export const FiguredLevel = z.union([FigureLevel, z.literal('camera')])

/** When cameras may be down without being missed: their time is taken out of the figures. */
export const MaintenancePlan = z
  .object({
    id: z.string().max(64),
    /** Code; all of its cameras, when none are named. */
    facility: z.string().max(64),
    cameras: z.array(z.string().max(64)).max(1000),
    /** Ms since 1970. */
    from: z.number().min(0),
    to: z.number().min(0),
    /** At the same hours of the same weekday, until it is ended or `until`. */
    weekly: z.boolean(),
    until: z.number().nullable(),
    reason: z.string().trim().min(1).max(400),
    /** Who wrote it last, and when. */
    by: z.string().max(200),
    at: z.number(),
  })
  .strict()
export type MaintenancePlan = z.infer<typeof MaintenancePlan>

export const MaintenanceBook = z.object({ plans: z.array(MaintenancePlan) })
export type MaintenanceBook = z.infer<typeof MaintenanceBook>

/** What a change of plans does to figures of the past; ms of cameras' time. */
export const PlanEffect = z.object({
  /** The first and the last moment whose figures are others now; null: only what is to come. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** How much more (or less) counts as planned, and how much of that was down. */
  plannedMs: z.number(),
  downMs: z.number(),
})
export type PlanEffect = z.infer<typeof PlanEffect>
