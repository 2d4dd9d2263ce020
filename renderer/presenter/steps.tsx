import { IconPlayerPause } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { goTo } from './keys/acts'
import classes from './steps.module.css'
import { span } from './times'
import { titleOf } from './words'

const buttonsIn = (list: HTMLElement) => [
  ...list.querySelectorAll<HTMLButtonElement>('button[data-step]'),
]

/** Gives the keyboard to the step that is shown; arrows and Enter choose another one. */
export function focusSteps(list: HTMLElement | null) {
  if (list)
    buttonsIn(list)
      .find((each) => each.ariaCurrent === 'step')
      ?.focus()
}

const WAYS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows would scroll the notes otherwise. */
function move(event: KeyboardEvent<HTMLElement>) {
  const by = WAYS[event.key]
  if (!by) return
  const buttons = buttonsIn(event.currentTarget)
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[at + by]?.focus()
  event.preventDefault()
}

/** What is chosen is shown, and keys are the clicker's again. */
function choose(index: number) {
  goTo(index)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

interface StepsProps {
  ref: RefObject<HTMLOListElement | null>
  show: ShowState
}

/** All steps, to jump to one that is asked for. */
export function Steps({ ref, show }: StepsProps) {
  const { t } = useTranslation()
  const { programme, index, held } = show
  useEffect(() => {
    ref.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }, [ref, index])
  return (
    <ol
      ref={ref}
      className={classes.steps}
      data-testid="presenter-steps"
      aria-label={t('presenter.steps.label')}
      onKeyDown={move}
    >
      {programme.steps.map(({ id, title, seconds }, at) => (
        <li key={id}>
          <button
            type="button"
            data-step={at}
            aria-current={at === index ? 'step' : undefined}
            tabIndex={at === index ? 0 : -1}
            onClick={() => choose(at)}
          >
            <span className={classes.number}>{at + 1}</span>
            <span className={classes.title}>{titleOf(title, at, t)}</span>
            {at === held && <IconPlayerPause className={classes.held} aria-hidden />}
            {seconds > 0 && <span className={classes.planned}>{span(seconds * 1000)}</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}
