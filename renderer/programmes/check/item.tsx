import {
  IconAlertTriangle,
  IconCheck,
  IconCircleX,
  IconClock,
  IconLoader2,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type PreflightItem, type Programme, StageFigure } from '../../../preload/contract'
import { showStep } from '../desk'
import { SubstituteMenu } from '../detail/substitutes'
import { substituteEverywhere } from '../steps/acts'
import css from './check.module.css'

function Sign({ state, covered }: Pick<PreflightItem, 'state' | 'covered'>) {
  if (state === 'ok') return <IconCheck aria-hidden="true" />
  if (state === 'waiting') return <IconClock aria-hidden="true" />
  if (state === 'running') return <IconLoader2 aria-hidden="true" />
  return covered ? <IconAlertTriangle aria-hidden="true" /> : <IconCircleX aria-hidden="true" />
}

interface ItemProps {
  item: PreflightItem
  programme: Programme
}

/** One thing that is needed: how it is, where, why, and what can be done right here. */
export function Item({ item, programme }: ItemProps) {
  const { t } = useTranslation()
  const { kind, id, state, reason, covered, substitute } = item
  const failed = state === 'failed'
  return (
    <li
      className={css.item}
      data-testid="preflight-item"
      data-kind={kind}
      data-id={id}
      data-state={state}
      data-reason={reason}
      data-covered={covered || undefined}
    >
      <Sign state={state} covered={covered} />
      <div className={css.what}>
        <b>{useName(item)}</b>
        <small>
          {substitute ? t('programmes.check.asSubstitute') : t(`preflight.kinds.${kind}`)} ·{' '}
          <Steps item={item} programme={programme} />
        </small>
        {failed && (
          <p>
            <b>{t(`preflight.reasons.${reason}`)}</b>
            {covered ? ` · ${t('preflight.covered')}` : ` · ${t(`preflight.todo.${reason}`)}`}
          </p>
        )}
      </div>
      {!failed && <span className={css.state}>{t(`preflight.states.${state}`)}</span>}
      {failed && kind === 'camera' && !substitute && (
        <span data-testid="preflight-substitute" data-camera={id}>
          <SubstituteMenu
            camera={id}
            clear={covered}
            onChosen={(by) => substituteEverywhere(id, by)}
          />
        </span>
      )}
    </li>
  )
}

function useName({ kind, id, name }: PreflightItem): string {
  const { t } = useTranslation()
  const page = kind === 'figures' ? StageFigure.safeParse(id) : null
  if (page?.success) return t(`dashboard.kinds.${page.data}`)
  return name || t(`preflight.kinds.${kind}`)
}

/** "Bước 2, 5": leads to the first of them. */
function Steps({ item, programme }: ItemProps) {
  const { t } = useTranslation()
  const { steps } = item
  const first = programme.steps[(steps[0] ?? 0) - 1]
  if (!first) return t('programmes.check.onCard')
  return (
    <button type="button" className={css.steps} onClick={() => showStep(first.id)}>
      {t('programmes.check.atSteps', { count: steps.length, numbers: steps.join(', ') })}
    </button>
  )
}
