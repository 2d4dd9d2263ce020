import { create } from 'zustand'
import type { Shot } from '../components/shot'
import type { BarState } from './bar/state'
import type { Signs } from './signs'

/** One press, from the key to its end. */
export interface OpenMark {
  shot: Shot
  /** The key press, in ms since 1970. */
  at: number
  /** Main has answered: the moment is kept. */
  kept: boolean
  bar: BarState
}

interface Marks {
  /** The bar that is open; there is one at most. */
  open: OpenMark | null
  signs: Signs
}

export const useMarks = create<Marks>(() => ({ open: null, signs: {} }))
