import { Button, NumberInput, Select, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TourHours, TourPlan } from '../../../preload/contract'
import { useShared } from '../../state'
import css from './dialog.module.css'
import { DAYS, Hours } from './hours'
import type { Draft } from './use-draft'

/** The night shift, every day. */
const NIGHT: TourHours = { days: [...DAYS], from: 22 * 60, to: 5 * 60 }

/** When the tour runs by itself, and where. */
export function PlanField({ tour, change }: Draft) {
  const { t } = useTranslation()
  const screen = useShared((state) => state.screen)
  const { plan, kind } = tour
  const set = (part: Partial<TourPlan>) => plan && change({ plan: { ...plan, ...part } })
  const turn = (on: boolean) => change({ plan: on ? { screen, cell: 0, hours: [NIGHT] } : null })
  return (
    <div className={css.plan}>
      <Switch
        label={t('tours.plan.on')}
        checked={plan !== null}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
        data-testid="tour-plan"
      />
      {plan && (
        <>
          {plan.hours.map((hours, i) => (
            <Hours
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
              key={i}
              hours={hours}
              onChange={(next) =>
                set({ hours: plan.hours.map((each, other) => (other === i ? next : each)) })
              }
              onRemove={
                plan.hours.length > 1
                  ? () => set({ hours: plan.hours.filter((_, other) => other !== i) })
                  : undefined
              }
            />
          ))}
          <div className={css.where}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size="1rem" />}
              disabled={plan.hours.length >= 20}
              onClick={() => set({ hours: [...plan.hours, NIGHT] })}
            >
              {t('tours.plan.add')}
            </Button>
            <Where plan={plan} inCell={kind === 'cell'} set={set} />
          </div>
        </>
      )}
    </div>
  )
}

interface WhereProps {
  plan: TourPlan
  inCell: boolean
  set: (part: Partial<TourPlan>) => void
}

/** Which screen, when there are several; which cell, for a tour in one. */
function Where({ plan, inCell, set }: WhereProps) {
  const { t } = useTranslation()
  const screens = Object.keys(useShared((state) => state.walls))
  const known = screens.includes(plan.screen) ? screens : [...screens, plan.screen]
  return (
    <>
      {known.length > 1 && (
        <Select
          size="xs"
          aria-label={t('tours.plan.screen')}
          data={known.map((id) => ({
            value: id,
            label: t('tours.plan.screenName', { id: numberOf(id) }),
          }))}
          value={plan.screen}
          allowDeselect={false}
          onChange={(screen) => screen && set({ screen })}
        />
      )}
      {inCell && (
        <NumberInput
          size="xs"
          className={css.seconds}
          aria-label={t('tours.plan.cell')}
          prefix={t('tours.plan.cellPrefix')}
          min={1}
          max={64}
          value={plan.cell + 1}
          onChange={(cell) => set({ cell: Math.max(0, Math.min(63, (Number(cell) || 1) - 1)) })}
        />
      )}
    </>
  )
}

/** 'main' is the first one, 'w2' the second. */
const numberOf = (screen: string) => screen.replace(/^w/, '').replace('main', '1')
