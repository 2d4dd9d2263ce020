import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useShared } from '../../state'
import { type PlayerSource, type PlayerView, TilePlayer } from './tile-player'

const EMPTY: PlayerView = { picture: false, moving: false, lastFrameAt: 0 }

const urlOf = ({ camera, quality }: PlayerSource) =>
  `${useShared.getState().streamBase}/${camera}/${quality}`

/**
 * Plays `source` in the element that `hostRef` is put on: a div that the driver fills with its
 * video element. Changing only the quality keeps the old picture until the new one's first frame;
 * changing the camera clears it at once. The driver owns the player, React only mounts it.
 */
export function usePlayer(source: PlayerSource | null): {
  hostRef: (host: HTMLDivElement | null) => void
  view: PlayerView
} {
  const [player, setPlayer] = useState<TilePlayer | null>(null)
  const held = useRef<TilePlayer | null>(null)
  const hostRef = useCallback((host: HTMLDivElement | null) => {
    held.current?.dispose()
    held.current = host ? new TilePlayer(host, urlOf) : null
    setPlayer(held.current)
  }, [])
  const camera = source?.camera
  const quality = source?.quality
  useEffect(() => {
    player?.show(camera && quality ? { camera, quality } : null)
  }, [player, camera, quality])
  const view = useSyncExternalStore(
    useCallback((changed) => player?.subscribe(changed) ?? (() => {}), [player]),
    () => player?.view ?? EMPTY,
  )
  return { hostRef, view }
}
