import { create } from 'zustand'
import type { Quality } from '../../preload/contract'
import type { Shot } from '../components/shot'
import type { ReplayView } from './player'

/** The tile that shows its past; there is one at most in each window. */
export interface OpenReplay {
  shot: Shot
  view: ReplayView
}

export const useReplay = create<{ open: OpenReplay | null }>(() => ({ open: null }))

/** The cell that shows its past, or null. */
export const replayCell = (): number | null => useReplay.getState().open?.shot.cell ?? null

/** What a tile shows of the past, for whoever marks it. */
export interface ReplayMoment {
  quality: Quality
  /** When the picture arrived, in ms since 1970. */
  at: number
}
