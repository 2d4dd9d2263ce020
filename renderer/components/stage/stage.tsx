import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { FeedShown, Programme } from '../../../preload/contract'
import { WallCanvas } from '../player'
import { Calm } from './calm'
import { StageCard } from './card'
import { type Feeds, obeyed } from './desk'
import type { Figures } from './live-step'
import css from './stage.module.css'
import { Missing, StepView } from './step-view'
import { toldOf, useStage } from './use-stage'

export interface StageProps {
  programme: Programme
  index: number
  /** The step that the speaker is at, also while this stays as it is. */
  soon: number
  /** Draws a page of figures; must not change from one drawing to the next. */
  figures: Figures
  /** Everything stays as it is. */
  held: boolean
  /** Steps before and after are opened ahead. */
  ahead: boolean
  /** Hears what stands at each camera of the step that is seen; must not change. */
  tell?: ((feeds: FeedShown[]) => void) | undefined
  /** What stands at the cameras on the page that the meeting sees: the same stands here. */
  told?: readonly FeedShown[] | undefined
  /** Hears which step is seen; must not change. */
  onSeen: (index: number | null) => void
}

/** The steps of a programme as a meeting sees them, one at a time; fills its box. */
export function Stage(props: StageProps) {
  const { programme, index, soon, figures, held, ahead, tell, told, onSeen } = props
  const look = useStage({ programme, target: index, soon, held, ahead })
  const { seen, left } = look
  const step = programme.steps[seen ?? -1]
  const feeds = useMemo(
    (): Feeds => (step && told ? obeyed(step, look.feeds, told) : look.feeds),
    [step, look.feeds, told],
  )
  useEffect(() => {
    if (!held) tell?.(toldOf(step, look.feeds))
  }, [step, look.feeds, held, tell])
  useLayoutEffect(() => onSeen(seen), [seen, onSeen])
  const [day] = useState(() => Date.now())
  const layers = [left, seen].flatMap((i) => (i === null ? [] : [i]))
  return (
    <div
      className={css.stage}
      data-testid="stage"
      data-index={seen ?? undefined}
      data-target={index}
      data-kind={step?.body.kind}
    >
      <WallCanvas />
      <Calm instead={null}>
        <Ahead {...{ programme, soon, figures, ahead }} />
      </Calm>
      {layers.map((i) => {
        const each = programme.steps[i]
        if (!each) return null
        return (
          <div
            key={each.id}
            className={css.layer}
            data-layer={i === seen ? 'seen' : 'left'}
            data-opaque={isOpaque(each.body.kind) || undefined}
            data-crosses={left !== null || undefined}
          >
            <Calm instead={<Missing programme={programme} step={each} alone />}>
              <StepView {...{ programme, step: each, feeds, figures }} />
            </Calm>
          </div>
        )
      })}
      {seen === null && <StageCard programme={programme} day={day} />}
    </div>
  )
}

const isOpaque = (kind: string) => kind !== 'camera' && kind !== 'scene'

type AheadProps = Pick<StageProps, 'programme' | 'soon' | 'figures' | 'ahead'>

/** Figures of the next step are counted before it is seen. */
function Ahead({ programme, soon, figures, ahead }: AheadProps) {
  const next = ahead ? programme.steps[soon + 1]?.body : undefined
  if (next?.kind !== 'figures') return null
  return <div hidden>{figures(next.page, next.period)}</div>
}
