import { lazy } from 'react'

/** Loaded when somebody enters it. */
export const Programmes = lazy(() => import('./room'))
