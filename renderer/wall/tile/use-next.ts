import { useEffect, useMemo, useState } from 'react'
import type { PlayerSource } from '../../components/player'
import { streamKey, useShared } from '../../state'
import { useCamera } from '../lookup'
import { pickQuality } from '../quality'
import { isExplained } from '../tile-state'
import { type InTile, waitsFor } from './waits'

/** A tile waits so long (ms) for the first picture of what comes by itself; then it is a card. */
const WAIT = 2000

export interface Next {
  /** The camera that the tile shows. */
  shown: string | null
  /** What it will show as soon as that has a picture; null while it waits for nothing. */
  source: PlayerSource | null
  /** No picture is to be expected soon. */
  hopeless: boolean
  commit(): void
}

/**
 * Where the wall changes by itself, a tile keeps its camera until the next one has a picture: what
 * a person puts there comes at once, so that the press of a key is seen.
 * @param height of the tile, in device pixels
 */
export function useNext(index: number, height: number): Next {
  const target = useShared(({ wall }) => wall.cells[index] ?? null)
  const screen = useShared(({ wall }) => wall.screen)
  const soft = useShared(({ wall }) => wall.soft)
  const [kept, setKept] = useState<InTile>({ screen, camera: target })
  const isThere = useCamera(kept.camera)?.enabled ?? false
  const waits = waitsFor({ screen, camera: target }, kept, soft, isThere)
  const shown = waits ? kept.camera : target
  if (kept.camera !== shown || kept.screen !== screen) setKept({ screen, camera: shown })
  const camera = useCamera(waits ? target : null)
  const source = useMemo<PlayerSource | null>(() => {
    if (!camera?.enabled) return null
    const ask = { height, enlarged: false, hasSub: camera.subUrl !== '' }
    return { camera: camera.id, quality: pickQuality(ask, 'sub') }
  }, [camera, height])
  const explained = useShared(({ streams }) =>
    isExplained((source && streams[streamKey(source.camera, source.quality)]?.state) ?? ''),
  )
  const hopeless = waits && (source === null || explained)
  return { shown, source, hopeless, commit: () => setKept({ screen, camera: target }) }
}

/** @param ready what the tile will show has a picture */
export function useCommit({ source, hopeless, commit }: Next, ready: boolean): void {
  useEffect(() => {
    if (ready || hopeless) commit()
  })
  const waiting = source?.camera
  // biome-ignore lint/correctness/useExhaustiveDependencies: one wait for each camera
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(commit, WAIT)
    return () => clearTimeout(timer)
  }, [waiting])
}
