import { Checkbox, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RetentionPolicy } from '../../../preload/contract'
import css from './retention.module.css'

/** What is typed; a limit that is off keeps its figure. */
export interface Limits {
  days: { on: boolean; value: number }
  gigabytes: { on: boolean; value: number }
}

/** What is offered to who has chosen nothing. */
const USUAL = { days: 30, gigabytes: 100 }

export const limitsOf = ({ days, gigabytes }: RetentionPolicy): Limits => ({
  days: { on: days !== null, value: days ?? USUAL.days },
  gigabytes: { on: gigabytes !== null, value: gigabytes ?? USUAL.gigabytes },
})

export const policyOf = ({ days, gigabytes }: Limits): RetentionPolicy => ({
  days: days.on ? days.value : null,
  gigabytes: gigabytes.on ? gigabytes.value : null,
})

interface LimitFieldsProps {
  limits: Limits
  onChange: (limits: Limits) => void
}

export function LimitFields({ limits, onChange }: LimitFieldsProps) {
  return (
    <div className={css.limits}>
      <Limit
        name="days"
        limit={limits.days}
        min={1}
        max={36_500}
        onChange={(days) => onChange({ ...limits, days })}
      />
      <Limit
        name="gigabytes"
        limit={limits.gigabytes}
        min={0.1}
        max={1_000_000}
        decimals={1}
        onChange={(gigabytes) => onChange({ ...limits, gigabytes })}
      />
    </div>
  )
}

interface LimitProps {
  name: 'days' | 'gigabytes'
  limit: Limits['days']
  min: number
  max: number
  decimals?: number
  onChange: (limit: Limits['days']) => void
}

function Limit({ name, limit, min, max, decimals = 0, onChange }: LimitProps) {
  const { t, i18n } = useTranslation()
  const label = t(`retention.${name}`)
  return (
    <div className={css.limit}>
      <Checkbox
        label={label}
        checked={limit.on}
        onChange={({ currentTarget }) => onChange({ ...limit, on: currentTarget.checked })}
        data-testid={`retention-${name}-on`}
      />
      <NumberInput
        aria-label={label}
        disabled={!limit.on}
        value={limit.value}
        {...{ min, max }}
        clampBehavior="blur"
        decimalScale={decimals}
        decimalSeparator={i18n.language === 'en' ? '.' : ','}
        allowedDecimalSeparators={['.', ',']}
        allowNegative={false}
        stepHoldDelay={400}
        stepHoldInterval={60}
        onChange={(typed) => {
          const value = Number(typed)
          if (typed !== '' && value >= min && value <= max) onChange({ ...limit, value })
        }}
        data-testid={`retention-${name}`}
      />
      <span className={css.unit}>{t(`retention.${name}Unit`)}</span>
    </div>
  )
}
