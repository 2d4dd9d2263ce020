import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgrammeStep } from '../../../preload/contract'
import { StepThumb } from '../../components/step-thumb'
import { showStep } from '../desk'
import { minutesText } from '../edit/clock-text'
import { useTold } from '../use-told'
import { bodyWords, stepName } from '../words'
import { moveTo } from './acts'
import { KindIcon } from './kind-icon'
import css from './steps.module.css'
import { useStepDrag } from './use-step-drag'

interface StepRowProps {
  step: ProgrammeStep
  index: number
  chosen: boolean
  /** Something of it failed beforehand, and nothing stands in. */
  failed: boolean
}

export const rowId = (id: string) => `programme-step-${id}`

function Row({ step, index, chosen, failed }: StepRowProps) {
  const { t } = useTranslation()
  const told = useTold()
  const ref = useRef<HTMLDivElement>(null)
  const over = useStepDrag(ref, step.id, index, moveTo)
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const [name, shown] = [stepName(step, told), bodyWords(step.body, told)]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows of the list choose
    <div
      ref={ref}
      id={rowId(step.id)}
      className={css.row}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-over={over ?? undefined}
      data-step={step.id}
      data-kind={step.body.kind}
      data-index={index}
      data-testid="programme-step"
      onClick={() => showStep(step.id)}
    >
      <span className={css.number}>{index + 1}</span>
      <span className={css.thumb}>
        <StepThumb step={step} />
      </span>
      <span className={css.what}>
        <b>{name}</b>
        <small>
          <KindIcon kind={step.body.kind} />
          <span>{shown === name || !shown ? t(`programmes.kinds.${step.body.kind}`) : shown}</span>
        </small>
        {failed && <small className={css.failed}>{t('programmes.check.stepFails')}</small>}
      </span>
      <span className={css.time}>{step.seconds > 0 ? minutesText(step.seconds) : '–'}</span>
    </div>
  )
}

/** Many are drawn anew with each key that is typed otherwise. */
export const StepRow = memo(
  Row,
  (a, b) =>
    a.step === b.step && a.index === b.index && a.chosen === b.chosen && a.failed === b.failed,
)
