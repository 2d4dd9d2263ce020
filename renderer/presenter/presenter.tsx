import { type MouseEvent, type RefObject, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { Calm, type Figures } from '../components/stage'
import { useShow } from '../state'
import { Controls } from './controls'
import { EndQuestion } from './end-question'
import { Feeds } from './feeds'
import { Head } from './head'
import { useHand } from './keys/hand'
import { useShowKeys } from './keys/use-show-keys'
import { NextStep } from './next-step'
import { Notes } from './notes'
import classes from './presenter.module.css'
import { StageBox } from './stage-box'
import { focusSteps, Steps } from './steps'
import { Summary } from './summary'
import { Times } from './times-panel'
import { TypedNumber } from './typed-number'

/** Who clicks a button goes on with the clicker: Space must not press that button again. */
function keepKeyboard(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
}

export interface PresenterProps {
  /** Draws a page of figures; must not change from one drawing to the next. */
  figures: Figures
}

/** What the speaker sees: nothing here is anybody else's business, and nothing calls for a hand. */
export function Presenter({ figures }: PresenterProps) {
  const { t } = useTranslation()
  const show = useShow((state) => state.show)
  return (
    <main
      className={classes.page}
      data-testid="presenter"
      aria-label={t('presenter.page')}
      onMouseDown={keepKeyboard}
    >
      <Calm instead={null}>{show && <Running show={show} figures={figures} />}</Calm>
    </main>
  )
}

function Running({ show, figures }: { show: ShowState } & PresenterProps) {
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const hand = useHand(box)
  useShowKeys(
    hand.pointer,
    useCallback(() => focusSteps(list.current), []),
  )
  return (
    <>
      {show.over ? <Summary show={show} /> : <Desk {...{ show, figures, box, list, hand }} />}
      <EndQuestion show={show} />
    </>
  )
}

interface DeskProps extends PresenterProps {
  show: ShowState
  box: RefObject<HTMLDivElement | null>
  list: RefObject<HTMLOListElement | null>
  hand: ReturnType<typeof useHand>
}

function Desk({ show, figures, box, list, hand }: DeskProps) {
  return (
    <>
      <Head show={show} />
      <div className={classes.body}>
        <div className={classes.left}>
          <StageBox ref={box} show={show} figures={figures} hand={hand} />
          <div className={classes.below}>
            <div className={classes.pace}>
              <Times show={show} />
              <Feeds show={show} />
            </div>
            <Steps ref={list} show={show} />
          </div>
        </div>
        <div className={classes.right}>
          <NextStep show={show} />
          <Notes step={show.programme.steps[show.index]} />
        </div>
      </div>
      <Controls show={show} pointer={hand.pointer} list={list} />
      <TypedNumber count={show.programme.steps.length} />
    </>
  )
}
