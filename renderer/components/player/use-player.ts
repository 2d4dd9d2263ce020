import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useShared } from '../../state'
import { playersIn } from './picture'
import { PLAIN, type Player, type PlayerLook, type PlayerSource } from './player'
import { canDecode, surface } from './surface'
import { TilePlayer } from './tile-player'
import { NOTHING, type PlayerView } from './view'

const urlOf = ({ camera, quality }: PlayerSource) =>
  `${useShared.getState().streamBase}/${camera}/${quality}`

const playerIn = (host: HTMLElement): Player =>
  canDecode ? surface.player(host) : new TilePlayer(host, urlOf)

/**
 * Plays `source` where the element is that `hostRef` is put on: a div over the wall's canvas, or
 * one that is filled with a video element. The driver owns the player, React only mounts it.
 */
export function usePlayer(
  source: PlayerSource | null,
  look: PlayerLook = PLAIN,
  next: PlayerSource | null = null,
): {
  hostRef: (host: HTMLDivElement | null) => void
  view: PlayerView
  shownAt: Player['shownAt']
  /** What it is to show next has a picture. */
  nextReady: boolean
} {
  const [player, setPlayer] = useState<Player | null>(null)
  const held = useRef<Player | null>(null)
  const hostRef = useCallback((host: HTMLDivElement | null) => {
    held.current?.dispose()
    held.current = host ? playerIn(host) : null
    if (host && held.current) playersIn.set(host, held.current)
    setPlayer(held.current)
  }, [])
  // After each drawing of the tile: it may also have been moved.
  useEffect(() => {
    // What was prepared is taken over before it is given up.
    player?.show(source, look)
    player?.prepare(next)
  })
  const view = useSyncExternalStore(
    useCallback((changed) => player?.subscribe(changed) ?? (() => {}), [player]),
    () => player?.view ?? NOTHING,
  )
  const nextReady = useSyncExternalStore(
    useCallback((changed) => player?.subscribe(changed) ?? (() => {}), [player]),
    () => next !== null && (player?.isReady(next) ?? false),
  )
  const shownAt = useCallback(async (at: number) => (player ? player.shownAt(at) : null), [player])
  return { hostRef, view, shownAt, nextReady }
}
