import type { ShiftPlan } from './shift'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Vietnam's clock, which knows no summer time. */
const ZONE = 7 * 60 * MINUTE

/** A shift as it is planned. `to` is exclusive; times are ms since 1970. */
export interface PlannedShift {
  /** When it began, in Vietnam: 2026-11-22. */
  day: string
  /** From 1. */
  slot: number
  name: string
  from: number
  to: number
}

/** The planned shift of a moment; null where shifts are free. */
export function plannedAt(plan: ShiftPlan, at: number): PlannedShift | null {
  const { kind, slots } = plan
  const [first] = slots
  if (kind === 'free' || !first) return null
  const midnight = Math.floor((at + ZONE) / DAY) * DAY - ZONE
  const minute = (at - midnight) / MINUTE
  const i = slots.filter(({ begins }) => begins <= minute).length - 1
  // Before the day's first one it is still the last one of the day before.
  const began = i < 0 ? midnight - DAY : midnight
  const index = i < 0 ? slots.length - 1 : i
  const slot = slots[index] ?? first
  const next = slots[index + 1]
  const from = began + slot.begins * MINUTE
  const to = next ? began + next.begins * MINUTE : began + DAY + first.begins * MINUTE
  const day = new Date(from + ZONE).toISOString().slice(0, 10)
  return { day, slot: index + 1, name: slot.name, from, to }
}

/** When the shift of a moment began by the plan; the day's begin where shifts are free. */
export const shiftBeganAt = (plan: ShiftPlan, at: number): number =>
  plannedAt(plan, at)?.from ?? Math.floor((at + ZONE) / DAY) * DAY - ZONE
