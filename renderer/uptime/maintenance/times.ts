import type { MaintenancePlan } from '../../../preload/contract'

const WEEK = 7 * 24 * 3_600_000

export type PlanState = 'now' | 'coming' | 'over'

/** The time of a plan that holds now or comes next; the last one, when all are over. */
export function nextTime(
  { from, to, weekly, until }: Pick<MaintenancePlan, 'from' | 'to' | 'weekly' | 'until'>,
  now: number,
): { from: number; to: number; state: PlanState } {
  const end = until ?? Number.POSITIVE_INFINITY
  const week = weekly ? Math.max(0, Math.floor((now - to) / WEEK) + 1) : 0
  const start = from + week * WEEK
  if (now >= to + week * WEEK || start >= end || (now >= end && weekly)) {
    const last = weekly ? Math.max(0, Math.ceil((Math.min(end, now) - from) / WEEK) - 1) : 0
    return { from: from + last * WEEK, to: Math.min(end, to + last * WEEK), state: 'over' }
  }
  const next = { from: start, to: Math.min(end, to + week * WEEK) }
  return { ...next, state: now >= next.from ? 'now' : 'coming' }
}

/** What goes on now, what comes next, and what is over, the newest first. */
export function inOrder(plans: readonly MaintenancePlan[], now: number): MaintenancePlan[] {
  const rank = { now: 0, coming: 1, over: 2 }
  const timed = plans.map((plan) => ({ plan, time: nextTime(plan, now) }))
  timed.sort(
    (a, b) =>
      rank[a.time.state] - rank[b.time.state] ||
      (a.time.state === 'over' ? b.time.from - a.time.from : a.time.from - b.time.from),
  )
  return timed.map(({ plan }) => plan)
}
