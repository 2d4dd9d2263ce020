import { z } from 'zod'
import { RetentionPolicy, RetentionState } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

/** What is kept, and when that was last seen to; in ms since 1970. */
const Stored = z.object({
  policy: RetentionPolicy,
  /** The last deletion, by hand or by itself. */
  last: RetentionState.shape.last,
  /** When it was last looked through by itself. */
  looked: z.number().nullable(),
})
export type Stored = z.infer<typeof Stored>

/** Nothing is deleted until somebody wants it. */
const DEFAULTS: Stored = { policy: { days: null, gigabytes: null }, last: null, looked: null }

export const openRetention = (dir: string, clock: Clock): Promise<Collection<Stored>> =>
  openCollection({
    ...{ dir, clock, name: 'retention', schema: Stored, version: 1, migrations: {} },
    defaults: DEFAULTS,
  })
