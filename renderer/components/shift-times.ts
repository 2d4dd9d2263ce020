import { create } from 'zustand'
import {
  plannedAt,
  type Shift,
  type ShiftPlan,
  shiftBeganAt,
  standardPlan,
} from '../../preload/contract'

const HOUR = 3_600_000

/** What "this shift" means, as main has told: the one that runs, else the planned one. */
export const useShiftTimes = create<{ plan: ShiftPlan; shift: Shift | null }>(() => ({
  ...{ plan: standardPlan, shift: null },
}))

/** When the shift of this moment began. Ms since 1970; so is the next. */
export function shiftBegan(now: number): number {
  const { plan, shift } = useShiftTimes.getState()
  return shift?.from ?? shiftBeganAt(plan, now)
}

/** When it ends; eight hours from now where nobody planned it. */
export function shiftEnds(now: number): number {
  const { plan, shift } = useShiftTimes.getState()
  const planned = shift?.plannedTo ?? plannedAt(plan, now)?.to
  return planned !== undefined && planned > now ? planned : now + 8 * HOUR
}
