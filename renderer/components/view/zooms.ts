import { create } from 'zustand'
import { useShared } from '../../state'
import {
  AS_IT_COMES,
  type Framing,
  magnification,
  pannedBy,
  type Size,
  zoomedAt,
} from '../player/framing'
import { tileElement } from '../shot'

/** How far a cell's picture is enlarged; it goes with the camera that it was meant for. */
export interface Zoom extends Pick<Framing, 'x' | 'y' | 'scale'> {
  camera: string
  /** The sub-stream has had less detail than room since it began. */
  close: boolean
}

export const useZooms = create<{ zooms: Readonly<Record<number, Zoom>> }>(() => ({ zooms: {} }))

interface Shown {
  camera: string
  /** Of the stream, in pixels. */
  picture: Size
}

/** What each cell shows: nothing is drawn from it. */
const shown = new Map<number, Shown>()

/** A cell shows a picture of so many pixels; null when it shows none. */
export function tellShown(cell: number, what: Shown | null): void {
  if (what) shown.set(cell, what)
  else shown.delete(cell)
}

export const zoomOf = (cell: number, camera: string | undefined): Zoom | undefined => {
  const zoom = useZooms.getState().zooms[cell]
  return zoom && zoom.camera === camera ? zoom : undefined
}

export const isZoomed = (cell: number) => zoomOf(cell, shown.get(cell)?.camera) !== undefined

export const framingOf = (cell: number, camera: string): Framing => ({
  ...AS_IT_COMES,
  ...useShared.getState().views[camera],
  ...placeOf(zoomOf(cell, camera)),
})

/** Without what only the page knows of it. */
export const placeOf = (zoom: Zoom | undefined) =>
  zoom && { x: zoom.x, y: zoom.y, scale: zoom.scale }

/** Nearer than this to the whole picture is the whole picture. */
const WHOLE = 1.01

function put(cell: number, zoom: Zoom | null): void {
  useZooms.setState(({ zooms }) => {
    const { [cell]: before, ...others } = zooms
    if (!before && !zoom) return {}
    return { zooms: zoom ? { ...others, [cell]: zoom } : others }
  })
}

type Change = (tile: Size, picture: Size, framing: Framing) => Framing

function change(cell: number, make: Change): void {
  const tile = tileElement(cell)
  const what = shown.get(cell)
  if (!tile || !what) return
  const { camera, picture } = what
  const size = { width: tile.clientWidth, height: tile.clientHeight }
  const framing = make(size, picture, framingOf(cell, camera))
  const { x, y, scale } = framing
  const fine = magnification(size, picture, framing) * window.devicePixelRatio <= 1
  const close = zoomOf(cell, camera)?.close || !fine
  put(cell, scale < WHOLE ? null : { camera, x, y, scale, close })
}

/** @param point that stays where it is, in the tile's CSS pixels; its middle without one */
export const zoomBy = (cell: number, factor: number, point?: { x: number; y: number }): void =>
  change(cell, (tile, picture, framing) => {
    const middle = { x: tile.width / 2, y: tile.height / 2 }
    return zoomedAt(tile, picture, framing, point ?? middle, factor)
  })

/** @param by CSS pixels that the picture moves */
export const panBy = (cell: number, by: { x: number; y: number }): void =>
  change(cell, (tile, picture, framing) => pannedBy(tile, picture, framing, by))

/** By shares of the tile: what is looked at moves that way. */
export const lookAside = (cell: number, right: number, down: number): void =>
  change(cell, (tile, picture, framing) =>
    pannedBy(tile, picture, framing, { x: -right * tile.width, y: -down * tile.height }),
  )

export const showWhole = (cell: number): void => put(cell, null)
