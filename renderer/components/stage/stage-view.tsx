import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import type { FeedShown, Programme, ShowState, StagePoint } from '../../../preload/contract'
import { holdPictures } from '../player'
import { StageCard } from './card'
import { covering } from './crossing'
import { boxAt, transformOf } from './geometry'
import { Ink } from './ink'
import type { Figures } from './live-step'
import { holdLoaded } from './preloads'
import { Stage } from './stage'
import css from './stage.module.css'

type Shown = Pick<ShowState, 'programme' | 'index' | 'card' | 'frozen' | 'zoom' | 'ink'>

export interface StageViewProps {
  show: Shown
  /** Where the speaker points. */
  pointed: StagePoint | null
  /** Draws a page of figures; must not change from one drawing to the next. */
  figures: Figures
  /** It is what the meeting sees: stays as it is while it is frozen. */
  obeys?: boolean
  /** Opens steps before and after, where no other page does. */
  ahead?: boolean
  /** Hears what stands at each camera of the step that is seen; must not change. */
  tell?: (feeds: FeedShown[]) => void
  /** What the page tells that the meeting sees: the same stands here, whatever comes here. */
  told?: readonly FeedShown[] | undefined
}

/** All of the big picture: the step, what is drawn over it, and the card; fills its box. */
export function StageView(props: StageViewProps) {
  const { show, pointed, figures, obeys = false, ahead = false, tell, told } = props
  const held = obeys && show.frozen
  const root = useRef<HTMLDivElement>(null)
  const { shown, point } = useHeld(show, pointed, held)
  const { programme, index, zoom, ink } = shown
  const [day] = useState(() => Date.now())
  const [seen, setSeen] = useState<number | null>(null)
  const covered = useCovered(shown, seen)
  const soon = show.index
  useLayoutEffect(() => hold(held, root.current), [held])
  return (
    <div ref={root} className={css.view} data-testid="stage-view">
      <div
        className={css.zoom}
        style={{ transform: transformOf(zoom) }}
        data-testid="stage-zoom"
        data-scale={zoom.scale}
      >
        <Stage
          key={programme.id}
          {...{ programme, index, soon, figures, held, tell, told }}
          ahead={ahead}
          onSeen={setSeen}
        />
        <Ink ink={ink} />
      </div>
      {point && (
        <div
          className={css.pointer}
          style={placeOf(boxAt(zoom, point))}
          data-testid="stage-pointer"
        />
      )}
      {covered && (
        <div className={css.over}>
          <StageCard {...{ programme, day }} />
        </div>
      )}
    </div>
  )
}

/** While it is held, what was shown before. What nobody saw begin is not shown at all. */
function useHeld(show: Shown, pointed: StagePoint | null, held: boolean) {
  const kept = useRef({ shown: held ? { ...show, card: true } : show, point: pointed })
  if (!held) {
    const programme = sameProgramme(kept.current.shown.programme, show.programme)
    kept.current = { shown: { ...show, programme }, point: pointed }
  }
  return kept.current
}

/** Pictures of another step have so long (ms) to begin under the card. */
const LIFTS = 250

function useCovered({ card, index }: Shown, seen: number | null): boolean {
  const [hides, setHides] = useState<number | null | undefined>(undefined)
  const cover = covering(hides, { card, index }, seen)
  useLayoutEffect(() => {
    if (card) setHides(seen)
    if (cover === 'off') setHides(undefined)
    if (cover !== 'lifts') return
    const timer = setTimeout(() => setHides(undefined), LIFTS)
    return () => clearTimeout(timer)
  }, [card, cover, seen])
  return cover !== 'off'
}

/** Each push brings a copy of it. */
const sameProgramme = (before: Programme, now: Programme) =>
  before.id === now.id && before.revision === now.revision ? before : now

function hold(held: boolean, root: HTMLElement | null): () => void {
  if (!held) return () => {}
  holdPictures(true)
  holdLoaded(true)
  const playing = [...(root?.querySelectorAll('video') ?? [])].filter(({ paused }) => !paused)
  for (const each of playing) each.pause()
  return () => {
    holdPictures(false)
    holdLoaded(false)
    for (const each of playing) void each.play().catch(() => {})
  }
}

const placeOf = ({ x, y }: StagePoint): CSSProperties => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
})
