import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { FeedShown, Programme, ProgrammeStep } from '../../../preload/contract'
import { streamKey, usePrivacy, useShared } from '../../state'
import { followStreams, viewOfStream, warm } from '../player'
import { type Feeds, feedKey, type Look, StageDesk, type World } from './desk'
import { askAnew, isLoaded, preload, preloadStep, stillAddress, useLoaded } from './preloads'
import { feedsOf, indexOf } from './sources'
import { warmed } from './warm'

/** Ms since 1970, and no clock that is set makes anything last longer. */
const now = () => performance.timeOrigin + performance.now()

/** So often (ms) the stage is looked at, beside each change of streams. */
const EVERY = 100

const world = (): World => {
  const { registry, streams } = useShared.getState()
  const loaded = useLoaded.getState()
  return {
    index: indexOf(registry),
    status: ({ camera, quality }) => streams[streamKey(camera, quality)],
    view: viewOfStream,
    isThere: (still) => loaded.pictures[stillAddress(still)] === 'there',
    isLoaded: (step) => isLoaded(step, loaded),
  }
}

export interface StageWish {
  programme: Programme
  /** The step that is to be seen. */
  target: number
  /** The step that the speaker is at: its pictures are needed soon. */
  soon: number
  /** Nothing changes, whatever streams do. */
  held: boolean
  /** Steps before and after are opened ahead. */
  ahead: boolean
}

/** What is seen of a programme at this moment. */
export function useStage({ programme, target, soon, held, ahead }: StageWish): Look {
  const [desk] = useState(() => new StageDesk())
  const [look, setLook] = useState(desk.look)
  useNear(programme, soon, ahead)
  useLayoutEffect(() => {
    if (held) return
    const again = () => {
      if (desk.lookAt(programme, target, world(), now())) setLook(desk.look)
    }
    again()
    const timer = setInterval(again, EVERY)
    const stop = followStreams(again)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [desk, programme, target, held])
  return look
}

/** Opens what is needed soon. */
function useNear({ steps, emblem }: Programme, target: number, ahead: boolean): void {
  const registry = useShared((state) => state.registry)
  const near = useMemo(() => {
    const far = (i: number) => (ahead ? steps[i] : undefined)
    return { here: steps[target], next: far(target + 1), previous: far(target - 1) }
  }, [steps, target, ahead])
  useEffect(() => {
    const feeds = (step: ProgrammeStep | undefined) =>
      step ? feedsOf(step, indexOf(registry)) : []
    const { here, next, previous } = near
    warm(warmed({ here: feeds(here), next: feeds(next), previous: feeds(previous) }))
  }, [near, registry])
  useEffect(() => {
    if (emblem) void preload(stillAddress(emblem))
    const load = () => {
      for (const step of Object.values(near)) if (step) preloadStep(step)
    }
    load()
    // What failed, clips that were not made yet, and areas that somebody draws meanwhile.
    const timer = setInterval(load, 1000)
    const stop = usePrivacy.subscribe(askAnew)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [near, emblem])
  useEffect(() => () => warm([]), [])
}

/** What stands at each camera of a step, in its order. */
export const toldOf = (step: ProgrammeStep | undefined, feeds: Feeds): FeedShown[] => {
  if (!step) return []
  const { registry } = useShared.getState()
  return feedsOf(step, indexOf(registry)).flatMap(({ camera }) => {
    const feed = feeds.get(feedKey(step.id, camera))
    return feed ? { camera, shown: feed.shown, since: feed.since } : []
  })
}
