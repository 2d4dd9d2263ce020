import type { ScreenTours, TourRun } from '../../preload/contract'
import { type Shared, useShared } from '../state'

const here = ({ touring, screen }: Shared): ScreenTours | undefined =>
  touring.find((each) => each.screen === screen)

/** What runs on the wall that this window shows. */
export const useTouring = () => useShared(here)
export const touring = () => here(useShared.getState())

export const runsOf = (now: ScreenTours | undefined): TourRun[] =>
  now ? [...(now.pages ? [now.pages] : []), ...now.cells] : []

/** The tour that a key is meant for: that of the selected cell, else of the pages, else the only one. */
export function meantRun(now: ScreenTours | undefined, selected: number | null): TourRun | null {
  const inCell = now?.cells.find(({ cell }) => cell === selected)
  if (inCell) return inCell
  return now?.pages ?? (now?.cells.length === 1 ? (now.cells[0] ?? null) : null)
}

/** In how many steps the ring fills, at most one a second: whatever moves over the wall costs. */
const STEPS = 40

/** How much of its time has passed, from 0 to 1. */
export function progressOf({ paused, from, until, left }: TourRun, now: number): number {
  const whole = Math.max(1, until - from)
  const passed = paused === 'no' ? now - from : whole - left
  return Math.round(Math.min(1, Math.max(0, passed / whole)) * STEPS) / STEPS
}
