import { needsHand, type TileState } from '../tile-state'
import type { TileReport } from '../tiles'

/** The longest missing first; ties by place on the wall, so that entries keep their place. */
export function issuesOf(reports: Readonly<Record<number, TileReport>>): TileReport[] {
  const seen = new Set<string>()
  return Object.values(reports)
    .filter((tile) => needsHand(tile.state))
    .sort((a, b) => a.since - b.since || a.cell - b.cell)
    .filter(({ camera }) => !seen.has(camera) && seen.add(camera))
}

export type Mood = 'issues' | 'empty' | 'waiting' | 'calm'

/** What an empty list may claim: calm only when every camera really shows a picture. */
export function moodOf(reports: Readonly<Record<number, TileReport>>): Mood {
  const states = Object.values(reports).map((tile) => tile.state)
  const is = (wanted: TileState) => (state: TileState) => state === wanted
  if (states.some(needsHand)) return 'issues'
  if (states.every(is('empty'))) return 'empty'
  return states.some(is('connecting')) ? 'waiting' : 'calm'
}
