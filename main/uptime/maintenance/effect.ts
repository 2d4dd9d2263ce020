import type { MaintenancePlan, PlanEffect, UptimePeriod } from '../../../preload/contract'
import { UPTIME_LONGEST } from '../../../preload/contract'
import { timesOf } from '../account/windows'

type Sums = { plannedMs: number; downMs: number }

/** Tells what figures that are over become by other plans. */
export function effectOf(
  under: (plans: readonly MaintenancePlan[], period: UptimePeriod) => Promise<Sums>,
  now: () => number,
) {
  return async (
    before: readonly MaintenancePlan[],
    after: readonly MaintenancePlan[],
  ): Promise<PlanEffect> => {
    const period = touched(before, after, now())
    if (!period) return { from: null, to: null, plannedMs: 0, downMs: 0 }
    const [old, next] = [await under(before, period), await under(after, period)]
    return {
      ...period,
      plannedMs: next.plannedMs - old.plannedMs,
      downMs: next.downMs - old.downMs,
    }
  }
}

/** From the first to the last moment that is over and that one of the changed plans is about. */
function touched(
  before: readonly MaintenancePlan[],
  after: readonly MaintenancePlan[],
  now: number,
): UptimePeriod | null {
  const same = new Set(before.filter((plan) => after.includes(plan)))
  const changed = [...before, ...after].filter((plan) => !same.has(plan))
  const past = { from: now - UPTIME_LONGEST, to: now }
  const spans = changed.flatMap((plan) => timesOf(plan, past))
  if (spans.length === 0) return null
  const from = Math.max(past.from, Math.min(...spans.map((span) => span.from)))
  const to = Math.min(now, Math.max(...spans.map((span) => span.to)))
  return { from, to }
}
