import { lazy } from 'react'

/** Loaded when somebody enters it: its plots are large, and the wall should not wait for them. */
export const Facilities = lazy(() => import('./room'))

export type { Section } from './room'
export { openFacility, showInRoom, type Tab } from './room-store'
export { findFacility } from './search'
