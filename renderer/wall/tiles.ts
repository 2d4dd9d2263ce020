import { create } from 'zustand'
import type { TileReason, TileState } from './tile-state'

/** What a tile knows about its camera: main's word and the player's proof together. */
export interface TileReport {
  cell: number
  camera: string
  state: TileState
  reason: TileReason
  since: number
  nextTryAt: number
}

interface Tiles {
  /** The tile that keys act on. */
  selected: number | null
  /** Cells that keys act on together, the selected one among them; empty unless there are several. */
  several: readonly number[]
  /** Where a range of cells began. */
  anchor: number | null
  /** By cell; only shown cells that hold a camera. */
  reports: Readonly<Record<number, TileReport>>
}

export const useTiles = create<Tiles>(() => ({
  ...{ selected: null, several: [], anchor: null },
  reports: {},
}))

/** This one alone. */
export const selectTile = (selected: number | null) =>
  useTiles.setState({ selected, several: [], anchor: selected })

export const report = (tile: TileReport) =>
  useTiles.setState(({ reports }) => ({ reports: { ...reports, [tile.cell]: tile } }))

export const withdraw = (cell: number) =>
  useTiles.setState(({ reports }) => {
    const { [cell]: _gone, ...rest } = reports
    return { reports: rest }
  })

/** The state of a camera's tile; the best one when it is on the wall more than once. */
export function stateOnWall(reports: Tiles['reports'], camera: string): TileState | undefined {
  let found: TileState | undefined
  for (const tile of Object.values(reports)) {
    if (tile.camera !== camera) continue
    if (tile.state === 'live') return 'live'
    found = tile.state
  }
  return found
}

/** Cameras that can be seen live, each once: not beneath an enlarged tile, nor in the cell `but`. */
export function camerasInSight(enlarged: number | null, but: number | null): string[] {
  const tiles = Object.values(useTiles.getState().reports).filter(
    ({ cell, state }) =>
      state === 'live' && cell !== but && (enlarged === null || cell === enlarged),
  )
  return [...new Set(tiles.map(({ camera }) => camera))].sort()
}

export const shownCount = ({ reports }: Tiles) =>
  Object.values(reports).filter((tile) => tile.state !== 'empty').length

export const liveCount = ({ reports }: Tiles) =>
  Object.values(reports).filter((tile) => tile.state === 'live').length
