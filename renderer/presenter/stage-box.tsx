import type { CSSProperties, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { type Figures, StageView } from '../components/stage'
import { usePointed } from '../state'
import { feedsOnOutput, tellOwn } from './feeds-shown'
import type { useHand } from './keys/hand'
import { useModes } from './modes'
import classes from './stage-box.module.css'
import { outputLook } from './words'

interface StageBoxProps {
  ref: RefObject<HTMLDivElement | null>
  show: ShowState
  figures: Figures
  hand: ReturnType<typeof useHand>
}

/** A rehearsal has no screen to take them from. */
const WIDE = { width: 16, height: 9 }

/** The current step in the output's proportions, and a layer over it that feels the mouse. */
export function StageBox({ ref, show, figures, hand }: StageBoxProps) {
  const { t } = useTranslation()
  const pointed = usePointed((state) => state.at)
  const mode = useModes((state) => state.hand)
  const { width, height } = show.output.width > 0 ? show.output : WIDE
  const { pointer: _pointer, ...handlers } = hand
  return (
    <section className={classes.room} aria-label={t('presenter.step', numbersOf(show))}>
      <div
        ref={ref}
        className={classes.box}
        style={proportions(width / height)}
        data-testid="presenter-stage"
        data-look={outputLook(show)}
      >
        <StageView
          {...{ show, pointed, figures }}
          ahead={show.mode === 'rehearsal'}
          tell={tellOwn}
          told={feedsOnOutput(show)}
        />
        <div
          className={classes.hand}
          data-hand={mode}
          data-zoomed={show.zoom.scale > 1 || undefined}
          {...handlers}
        />
      </div>
    </section>
  )
}

const proportions = (ratio: number) => ({ aspectRatio: ratio, '--ratio': ratio }) as CSSProperties

const numbersOf = ({ index, programme }: ShowState) => ({
  ...{ n: index + 1, count: programme.steps.length },
})
