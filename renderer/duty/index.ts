import { lazy } from 'react'

/** Loaded when somebody enters it. */
export const Duty = lazy(() => import('./room'))

export type { DutySection } from './room'
export { type DutyTab, openDutyTab, showOnDuty } from './room-store'
