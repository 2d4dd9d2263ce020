import { useEffect, useMemo, useState } from 'react'
import type { PlayerSource } from '../../components/player'
import { streamKey, useShared } from '../../state'
import { useCamera } from '../lookup'
import { pickQuality } from '../quality'
import { isExplained } from '../tile-state'

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
  const soft = useShared(({ wall }) => wall.soft)
  const [kept, setKept] = useState(target)
  const waits = soft && target !== null && kept !== null && target !== kept
  const shown = waits ? kept : target
  if (kept !== shown) setKept(shown)
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
  return { shown, source, hopeless, commit: () => setKept(target) }
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
