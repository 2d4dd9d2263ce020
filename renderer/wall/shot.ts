import { useEffect } from 'react'
import type { Quality } from '../../preload/contract'
import type { PlayerView } from '../components/player'
import type { Shot } from '../components/shot'
import { useShared } from '../state'
import { useTiles } from './tiles'

/** A mark was asked for, at a time in ms since 1970; null when no tile with a camera is meant. */
export type OnMark = (shot: Shot | null, at: number) => void

interface Facts {
  quality: Quality
  view: PlayerView
}

/** What each tile shows, for whoever asks at the press of a key: nothing is drawn from it. */
const shown = new Map<number, Facts>()

export function useShotFacts(cell: number, quality: Quality | undefined, view: PlayerView): void {
  useEffect(() => {
    if (quality) shown.set(cell, { quality, view })
    else shown.delete(cell)
  }, [cell, quality, view])
  useEffect(() => () => void shown.delete(cell), [cell])
}

export function shotOf(cell: number): Shot | null {
  const camera = useShared.getState().wall.cells[cell]
  if (!camera) return null
  const { quality = 'main', view } = shown.get(cell) ?? {}
  // A moving picture is newer than the last word of its player.
  const still = view?.picture && !view.moving && view.lastFrameAt > 0
  return { cell, camera, quality, shown: still ? Math.round(view.lastFrameAt) : null }
}

/** Of the enlarged tile, since no other can be seen; else of the selected one. */
export function selectedShot(): Shot | null {
  const cell = useShared.getState().wall.enlarged ?? useTiles.getState().selected
  return cell === null ? null : shotOf(cell)
}
