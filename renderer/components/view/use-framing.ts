import { useEffect, useMemo } from 'react'
import { useShared } from '../../state'
import { AS_IT_COMES, type Framing, type Size } from '../player/framing'
import { placeOf, showWhole, tellShown, useZooms } from './zooms'

/** How a camera's picture is shown in a cell. */
export function useFraming(cell: number, camera: string | undefined): Framing {
  const view = useShared((state) => (camera ? state.views[camera] : undefined))
  const zoom = useZooms(({ zooms }) => {
    const own = zooms[cell]
    return own && own.camera === camera ? own : undefined
  })
  return useMemo(() => ({ ...AS_IT_COMES, ...view, ...placeOf(zoom) }), [view, zoom])
}

/** Whether the sub-stream has less detail than the zoomed picture has room. */
export const useIsClose = (cell: number, camera: string | undefined): boolean =>
  useZooms(({ zooms }) => zooms[cell]?.camera === camera && zooms[cell]?.close === true)

/** A zoom is of what the cell shows now; another camera begins with its whole picture. */
export function useShownSize(cell: number, camera: string | undefined, picture: Size): void {
  const { width, height } = picture
  useEffect(() => {
    const known = camera !== undefined && width > 0 && height > 0
    tellShown(cell, known ? { camera, picture: { width, height } } : null)
  }, [cell, camera, width, height])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes when the camera changes
  useEffect(() => {
    return () => {
      tellShown(cell, null)
      showWhole(cell)
    }
  }, [cell, camera])
}
