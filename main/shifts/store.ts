import { z } from 'zod'
import {
  Shift,
  ShiftMatter,
  ShiftNow,
  ShiftPlan,
  type ShiftWords,
  standardPlan,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

/** What is not signed yet, and what the plan is; everything else lies in the folder of books. */
const Stored = z.object({
  plan: ShiftPlan,
  now: ShiftNow.nullable(),
  people: z.array(z.string()),
  left: z.array(ShiftMatter),
  /** Being signed: what follows once the book of `id` has its name. */
  closing: z
    .object({ id: z.string(), next: Shift.nullable(), matters: z.array(ShiftMatter) })
    .nullable(),
})
export type StoredShifts = z.infer<typeof Stored>
export type ShiftsCollection = Collection<StoredShifts>

export const openShiftsCollection = (dir: string, clock: Clock): Promise<ShiftsCollection> =>
  openCollection<StoredShifts>({
    ...{ dir, clock, name: 'shifts', schema: Stored, version: 1, migrations: {} },
    defaults: { plan: standardPlan, now: null, people: [], left: [], closing: null },
  })

export const noWords: ShiftWords = {
  ...{ cameras: '', outages: '', violations: '', coverage: '', attention: '', sent: '' },
  ...{ equipment: '', instructions: '', reports: '', remarks: '', received: '' },
}
