import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_STEPS, type Programme } from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { KeyHint } from '../../components/keymap'
import { failing } from '../check/items'
import { type Pane, show, showStep } from '../desk'
import { usePreflight } from '../store'
import { headingOf } from '../words'
import { add } from './acts'
import { AddMenu } from './add-menu'
import { Emblem } from './emblem'
import { rowId, StepRow } from './step-row'
import css from './steps.module.css'

interface StepListProps {
  programme: Programme
  pane: Pane
  adding: boolean
  onAdding: (adding: boolean) => void
}

/** The card before everything, and the steps in their order. */
export function StepList({ programme, pane, adding, onAdding }: StepListProps) {
  const { t } = useTranslation()
  const { steps } = programme
  const chosen = pane.kind === 'step' ? pane.id : null
  const failed = failing(usePreflight(programme.id), programme)
  const allowed = useAllowed('present')
  const ref = useRef<HTMLDivElement>(null)
  // What was added or undone is at the keys at once.
  useEffect(() => {
    if (!chosen) return
    // A dialogue gives the keys back to what opened it, which may be gone by then.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) ref.current?.focus()
    }, 200)
    return () => clearTimeout(timer)
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.shiftKey) return
    const at = steps.findIndex(({ id }) => id === chosen)
    const to = targetOf(event.key, at, steps.length)
    if (to === null) return
    event.preventDefault()
    const step = steps[to]
    if (step) showStep(step.id)
    else show({ kind: 'card' })
  }
  return (
    <section className={css.side} aria-label={t('programmes.steps')}>
      <Card programme={programme} chosen={pane.kind === 'card'} />
      <div
        ref={ref}
        className={css.list}
        role="listbox"
        aria-label={t('programmes.steps')}
        aria-activedescendant={chosen ? rowId(chosen) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-testid="programme-steps"
      >
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            {...{ step, index }}
            chosen={step.id === chosen}
            failed={failed.has(index + 1)}
          />
        ))}
      </div>
      {steps.length === 0 && <p className={css.none}>{t('programmes.noSteps')}</p>}
      <footer className={css.foot}>
        <AddMenu many id="step-add" opened={adding} onChange={onAdding} onMade={add}>
          <Button
            fullWidth
            size="xs"
            variant={steps.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size="1rem" />}
            rightSection={<KeyHint action="programmes.add" />}
            disabled={steps.length >= MAX_STEPS}
            {...allowed}
            data-testid="step-add"
          >
            {t('programmes.add')}
          </Button>
        </AddMenu>
      </footer>
    </section>
  )
}

/** -1 is the card above the first. */
function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1)
  if (key === 'ArrowUp') return Math.max(-1, at - 1)
  if (key === 'Home') return count > 0 ? 0 : -1
  return key === 'End' ? count - 1 : null
}

/** What the meeting sees whenever there is nothing else to see. */
function Card({ programme, chosen }: { programme: Programme; chosen: boolean }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={css.card}
      aria-current={chosen || undefined}
      onClick={() => show({ kind: 'card' })}
      data-testid="programme-card"
    >
      <span className={css.thumb}>
        <span className={css.cardThumb}>
          <Emblem emblem={programme.emblem} />
        </span>
      </span>
      <span className={css.what}>
        <b>{headingOf(programme)}</b>
        <small>{t('programmes.card.short')}</small>
      </span>
    </button>
  )
}
