import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MaintenancePlan } from '../../../preload/contract'
import { useNow } from '../../components/ticker'
import { clockTime, dateOf, dayAndDate } from '../../components/time'
import { api, useMay, useShared } from '../../state'
import { settled } from './acts'
import css from './maintenance.module.css'
import { inOrder, nextTime } from './times'

interface ListProps {
  plans: readonly MaintenancePlan[]
  onEdit: (plan: MaintenancePlan) => void
}

/** What goes on, what comes, and what is over. */
export function PlanList({ plans, onEdit }: ListProps) {
  const { t } = useTranslation()
  const now = useNow()
  if (plans.length === 0) return <p className={css.none}>{t('uptime.maintenance.none')}</p>
  return (
    <ul className={css.list} data-testid="plan-list">
      {inOrder(plans, now).map((plan) => (
        <Row key={plan.id} {...{ plan, now, onEdit }} />
      ))}
    </ul>
  )
}

interface RowProps {
  plan: MaintenancePlan
  now: number
  onEdit: (plan: MaintenancePlan) => void
}

function Row({ plan, now, onEdit }: RowProps) {
  const { t, i18n } = useTranslation()
  const may = useMay('plan')
  const { facilities, cameras } = useShared((state) => state.registry)
  const { from, to, state } = nextTime(plan, now)
  const facility = facilities.find(({ code }) => code === plan.facility)
  const named = plan.cameras.map((id) => {
    const camera = cameras.find((each) => each.id === id)
    return camera ? camera.name || camera.code : t('uptime.maintenance.gone')
  })
  const time = (at: number) => `${clockTime(at, i18n.language)} ${dayAndDate(at, i18n.language)}`
  return (
    <li data-state={state} data-testid="plan">
      <div>
        <b>{facility?.name ?? plan.facility}</b>{' '}
        <span>{named.length > 0 ? named.join(', ') : t('uptime.maintenance.allCameras')}</span>
        <div>{plan.reason}</div>
        <small>{t('uptime.maintenance.by', { by: plan.by, at: dateOf(plan.at) })}</small>
      </div>
      <div>
        <em data-state={state}>{t(`uptime.maintenance.states.${state}`)}</em>
        <span>
          {time(from)} – {time(to)}
        </span>
        {plan.weekly && (
          <small>
            {plan.until === null
              ? t('uptime.maintenance.everyWeek')
              : t('uptime.maintenance.everyWeekUntil', { at: time(plan.until) })}
          </small>
        )}
      </div>
      {may && (
        <div className={css.acts}>
          {(state === 'now' || (plan.weekly && state === 'coming' && plan.from < now)) && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => void settled(api.uptime.endPlan(plan.id), 'ended')}
              data-testid="plan-end"
            >
              {t('uptime.maintenance.end')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onEdit(plan)}
            data-testid="plan-edit"
          >
            {t('uptime.maintenance.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void settled(api.uptime.removePlan(plan.id), 'removed')}
            data-testid="plan-remove"
          >
            {t('uptime.maintenance.remove')}
          </Button>
        </div>
      )}
    </li>
  )
}
