import { useEffect } from 'react'
import { type Camera, isPanel, type Quality } from '../../preload/contract'
import type { MarkOptions, Shot } from '../components/shot'
import { useShared } from '../state'
import { chosenCells } from './several/several'
import { useTiles } from './tiles'

/** A mark was asked for, at a time in ms since 1970; null when no tile with a camera is meant. */
export type OnMark = (shot: Shot | null, at: number, options?: MarkOptions) => void

/** A tile's past was asked for; null when no tile with a camera is meant. */
export type OnReplay = (shot: Shot | null) => void

interface Facts {
  /** Not yet the wall's, while the tile waits for the picture of another one. */
  camera: string
  quality: Quality
  shown: Shot['shown']
}

const unknown = (camera: string): Facts => ({
  ...{ camera, quality: 'main' },
  shown: () => Promise.resolve(null),
})

/** What each tile shows, for whoever asks at the press of a key: nothing is drawn from it. */
const shown = new Map<number, Facts>()

export function useShotFacts(
  cell: number,
  camera: string | undefined,
  quality: Quality | undefined,
  shownAt: Shot['shown'],
): void {
  useEffect(() => {
    // Known also before main has told of its stream: else the camera that comes next would be meant.
    if (camera) shown.set(cell, { camera, quality: quality ?? 'main', shown: shownAt })
    else shown.delete(cell)
  }, [cell, camera, quality, shownAt])
  useEffect(() => () => void shown.delete(cell), [cell])
}

export function shotOf(cell: number): Shot | null {
  const camera = useShared.getState().wall.cells[cell]
  if (!camera || isPanel(camera)) return null
  return { cell, ...(shown.get(cell) ?? unknown(camera)) }
}

/** As many as one mark can hold beside the first. */
const MOST = 63

/** The other cameras of its facility, those on the wall with the stream that their tile shows. */
export function othersOf(camera: string): MarkOptions['others'] {
  const { registry, wall } = useShared.getState()
  const facility = registry.cameras.find(({ id }) => id === camera)?.facility
  const place = ({ id }: Camera) => wall.cells.indexOf(id)
  return registry.cameras
    .filter((each) => facility && each.facility === facility && each.enabled && each.id !== camera)
    .sort((a, b) => Number(place(a) < 0) - Number(place(b) < 0))
    .slice(0, MOST)
    .map((each) => ({ camera: each.id, quality: qualityOf(each, place(each)) }))
}

const qualityOf = ({ subUrl }: Camera, cell: number): Quality =>
  shown.get(cell)?.quality ?? (subUrl ? 'sub' : 'main')

/** Every tile with a camera that can be seen, in the order of the layout. */
export function shownShots(): Shot[] {
  const { grid, enlarged } = useShared.getState().wall
  const cells = grid.cells.map((_cell, index) => index)
  return (enlarged === null ? cells : [enlarged]).flatMap((cell) => shotOf(cell) ?? [])
}

/** Of the tiles that are selected together; none unless there are several. */
export function severalShots(): Shot[] {
  const { several } = useTiles.getState()
  return several.length > 0 ? chosenCells().flatMap((cell) => shotOf(cell) ?? []) : []
}

/** The cameras that are marked with this one: those of the tiles that are selected with its own. */
export function markedWith({ cell, camera }: Shot): MarkOptions['others'] {
  const shots = severalShots()
  if (!shots.some((shot) => shot.cell === cell)) return undefined
  const others = shots.filter((shot) => shot.camera !== camera)
  return others.map(({ camera, quality }) => ({ camera, quality }))
}

/** Of the enlarged tile, since no other can be seen; else of the selected one. */
export function selectedShot(): Shot | null {
  const cell = useShared.getState().wall.enlarged ?? useTiles.getState().selected
  return cell === null ? null : shotOf(cell)
}
