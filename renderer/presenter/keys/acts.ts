import {
  type Outcome,
  type ShowState,
  type StageZoom,
  WHOLE_STAGE,
} from '../../../preload/contract'
import { api, useShow } from '../../state'
import { ask, heed } from '../modes'
import { stepOf } from './number'
import { MIDDLE, zoomedAt } from './zoom'

/** Of the show that runs; without one there is nothing to do. Whoever acts does not want to end it. */
function during(act: (show: ShowState) => Promise<Outcome> | undefined): void {
  const { show } = useShow.getState()
  ask(false)
  const outcome = show && act(show)
  if (outcome) void heed(outcome)
}

export const goTo = (to: number) => during(() => api.presenter.go({ to }))

/** A number that no step has changes nothing. */
export const jumpTo = (number: number) =>
  during(({ programme }) => {
    const to = stepOf(number, programme.steps.length)
    return to === undefined ? undefined : api.presenter.go({ to })
  })

/** Main tells a zoom some frames after it was asked for; a wheel turns faster than that. */
const FRESH = 200

let asked: { zoom: StageZoom; index: number; at: number } | null = null

export const zoomTo = (zoom: StageZoom) =>
  during(({ index }) => {
    asked = { zoom, index, at: performance.now() }
    return api.presenter.zoom(zoom)
  })

/** As it was asked for last, though main may not have told it yet. */
export function zoomNow({ zoom, index }: ShowState): StageZoom {
  const fresh = asked && asked.index === index && performance.now() - asked.at < FRESH
  return fresh && asked ? asked.zoom : zoom
}

/** What is seen at `seen`, a share of the box, stays there. */
export function zoomBy(factor: number, seen = MIDDLE) {
  const { show } = useShow.getState()
  if (show) zoomTo(zoomedAt(zoomNow(show), factor, seen))
}

/** One press of a key, or of a button. */
const STRIDE = 1.5

/** What a show's keys and buttons do. */
export const acts = {
  next: () => during(() => api.presenter.go({ by: 1 })),
  back: () => during(() => api.presenter.go({ by: -1 })),
  first: () => goTo(0),
  last: () => during(({ programme }) => api.presenter.go({ to: programme.steps.length - 1 })),
  card: () => during(({ card }) => api.presenter.card(!card)),
  freeze: () => during(({ frozen }) => api.presenter.freeze(!frozen)),
  auto: () =>
    during(({ mode, auto }) => (mode === 'rehearsal' ? api.presenter.auto(!auto) : undefined)),
  erase: () =>
    during(({ ink }) => {
      const last = ink.at(-1)
      return last && api.presenter.erase(last.id)
    }),
  eraseAll: () => during(() => api.presenter.erase(null)),
  zoomIn: (seen = MIDDLE) => zoomBy(STRIDE, seen),
  zoomOut: (seen = MIDDLE) => zoomBy(1 / STRIDE, seen),
  whole: () => zoomTo(WHOLE_STAGE),
  end: () => during(() => api.presenter.end()),
}
