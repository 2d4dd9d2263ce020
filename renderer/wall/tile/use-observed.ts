import { useEffect, useRef } from 'react'
import type { Observation } from '../../../preload/contract'
import type { PlayerSource, PlayerView } from '../../components/player'
import { api } from '../../state'
import { pictureOf } from './picture-of'

type Picture = Observation['picture']

const sinceOf = (picture: Picture, { lastFrameAt, faultSince }: PlayerView) => {
  if (picture === 'moving') return Date.now()
  return (picture === 'still' ? lastFrameAt : faultSince) || Date.now()
}

/** Tells main what the tile proves of its picture, for the log; a good start is no news. */
export function useObserved(source: PlayerSource | null, view: PlayerView): void {
  const told = useRef<{ source: PlayerSource | null; picture: Picture | null }>(undefined)
  const picture = pictureOf(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the picture is news
  useEffect(() => {
    const before = told.current?.source === source ? told.current?.picture : null
    if (!source || !picture) return
    told.current = { source, picture }
    if (picture === before || (!before && picture === 'moving')) return
    void api.streams.observed({ ...source, picture, since: sinceOf(picture, view) })
  }, [source, picture])
}
