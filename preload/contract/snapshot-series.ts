import { z } from 'zod'
import { Moment } from './bookmark'

/** A picture of each camera every so many minutes, from the first to the last moment. */
export const SeriesPlan = z.object({
  cameras: z.array(z.string().max(64)).min(1).max(500),
  /** Minutes; a day at most. */
  every: z.number().int().min(1).max(1440),
  /** Null for now. */
  from: Moment.nullable(),
  /** Exclusive; null until somebody stops it. */
  to: Moment.nullable(),
})
export type SeriesPlan = z.infer<typeof SeriesPlan>

export const SeriesState = z.enum(['waiting', 'running', 'stopped', 'done'])
export type SeriesState = z.infer<typeof SeriesState>

/** Times in ms since 1970. */
export const Series = SeriesPlan.extend({
  id: z.string(),
  from: Moment,
  operator: z.string(),
  state: SeriesState,
  /** Rounds that there will be; null where nobody knows. */
  rounds: z.number().int().nullable(),
  /** Rounds that are over. */
  past: z.number().int(),
  taken: z.number().int(),
  missed: z.number().int(),
  /** When the next round begins; null when there is none. */
  next: Moment.nullable(),
})
export type Series = z.infer<typeof Series>
