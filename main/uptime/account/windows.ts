import type { MaintenancePlan } from '../../../preload/contract'

/** From a moment until another, in ms since 1970. */
export interface Span {
  from: number
  to: number
}

export type PlanTimes = Pick<MaintenancePlan, 'from' | 'to' | 'weekly' | 'until'>

export const WEEK = 7 * 24 * 3_600_000

/** When a plan holds, of what lies in `within`; a weekly one not any more from `until` on. */
export function timesOf({ from, to, weekly, until }: PlanTimes, within: Span): Span[] {
  const end = Math.min(within.to, until ?? Number.POSITIVE_INFINITY)
  const first = weekly ? Math.max(0, Math.ceil((within.from - to) / WEEK)) : 0
  const spans: Span[] = []
  for (let week = first; from + week * WEEK < end; week++) {
    const span = { from: from + week * WEEK, to: Math.min(end, to + week * WEEK) }
    if (span.to > within.from && span.from < span.to) spans.push(span)
    if (!weekly) break
  }
  return spans
}

/** In order, none touching another. */
export function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else found.push({ from, to })
  }
  return found
}

interface Planned {
  id: string
  facility: string
}

export const isMeant = (plan: Pick<MaintenancePlan, 'facility' | 'cameras'>, camera: Planned) =>
  plan.cameras.length > 0
    ? plan.cameras.includes(camera.id)
    : plan.facility !== '' && plan.facility === camera.facility

/** When each camera is in maintenance, by its number; those that never are have no entry. */
export function windowsOf(
  plans: readonly MaintenancePlan[],
  cameras: readonly Planned[],
  within: Span,
): Map<number, Span[]> {
  const timed = plans
    .map((plan) => ({ ...plan, times: timesOf(plan, within), named: new Set(plan.cameras) }))
    .filter(({ times }) => times.length > 0)
  const windows = new Map<number, Span[]>()
  for (const [i, { id, facility }] of timed.length > 0 ? cameras.entries() : []) {
    const meant = timed.filter((plan) =>
      plan.named.size > 0 ? plan.named.has(id) : plan.facility !== '' && plan.facility === facility,
    )
    if (meant.length > 0) windows.set(i, merged(meant.flatMap(({ times }) => times)))
  }
  return windows
}
