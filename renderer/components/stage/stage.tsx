import { useEffect, useState } from 'react'
import type { FeedShown, Programme } from '../../../preload/contract'
import { WallCanvas } from '../player'
import { StageCard } from './card'
import type { Figures } from './live-step'
import css from './stage.module.css'
import { StepView } from './step-view'
import { toldOf, useStage } from './use-stage'

export interface StageProps {
  programme: Programme
  index: number
  /** Draws a page of figures; must not change from one drawing to the next. */
  figures: Figures
  /** Everything stays as it is. */
  held: boolean
  /** Steps before and after are opened ahead. */
  ahead: boolean
  /** Hears what stands at each camera of the step that is seen; must not change. */
  tell?: ((feeds: FeedShown[]) => void) | undefined
}

/** The steps of a programme as a meeting sees them, one at a time; fills its box. */
export function Stage({ programme, index, figures, held, ahead, tell }: StageProps) {
  const look = useStage({ programme, target: index, held, ahead })
  const { seen, left, feeds } = look
  const step = programme.steps[seen ?? -1]
  useEffect(() => {
    if (!held) tell?.(toldOf(step, look))
  }, [step, look, held, tell])
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
      <Ahead {...{ programme, index, figures, ahead }} />
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
            <StepView {...{ programme, step: each, feeds, figures }} />
          </div>
        )
      })}
      {seen === null && <StageCard programme={programme} day={day} />}
    </div>
  )
}

const isOpaque = (kind: string) => kind !== 'camera' && kind !== 'scene'

/** Figures of the next step are counted before it is seen. */
function Ahead({ programme, index, figures, ahead }: Omit<StageProps, 'held' | 'tell'>) {
  const next = ahead ? programme.steps[index + 1]?.body : undefined
  if (next?.kind !== 'figures') return null
  return <div hidden>{figures(next.page, next.period)}</div>
}
