import { createContext } from 'react'

/** Shows the cameras of a facility on the wall; null where there is no wall to show them on. */
export const ShowOnWall = createContext<((facility: string) => void) | null>(null)
