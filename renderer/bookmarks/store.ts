import { create } from 'zustand'
import type { MarkOptions, Shot } from '../components/shot'
import type { BarState } from './bar/state'
import type { Signs } from './signs'

/** One press, from the key to its end. */
export interface OpenMark {
  shot: Shot
  /** The moment, in ms since 1970: the key press, or that of a replay. */
  at: number
  options: MarkOptions
  /** Told by main's answer: the moment is kept. Null before. */
  id: string | null
  bar: BarState
  /** Its picture is drawn on, over everything. */
  drawing: boolean
}

interface Marks {
  /** The bar that is open; there is one at most. */
  open: OpenMark | null
  signs: Signs
}

export const useMarks = create<Marks>(() => ({ open: null, signs: {} }))
