import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutageLimits } from '../../../preload/contract'
import css from './settings.module.css'

interface LimitRowsProps {
  limits: OutageLimits
  onChange: (limits: OutageLimits) => void
}

/** When what is an outage, and when an alarm gets louder. */
export function LimitRows({ limits, onChange }: LimitRowsProps) {
  const { flapping, facility, line } = limits
  const set = (part: Partial<OutageLimits>) => onChange({ ...limits, ...part })
  return (
    <>
      <Row name="debounce">
        <Figure
          {...{ name: 'seconds', value: limits.debounce, range: [1, 600] }}
          onChange={(debounce) => set({ debounce })}
          testId="outages-debounce"
        />
      </Row>
      <Row name="flapping">
        <Figure
          {...{ name: 'times', value: flapping.times, range: [2, 50] }}
          onChange={(times) => set({ flapping: { ...flapping, times } })}
        />
        <Figure
          {...{ name: 'within', value: flapping.within, range: [10, 7200] }}
          onChange={(within) => set({ flapping: { ...flapping, within } })}
        />
        <Figure
          {...{ name: 'steady', value: flapping.steady, range: [5, 7200] }}
          onChange={(steady) => set({ flapping: { ...flapping, steady } })}
        />
      </Row>
      <Row name="facility">
        <Figure
          {...{ name: 'share', value: facility.share, range: [10, 100] }}
          onChange={(share) => set({ facility: { ...facility, share } })}
        />
        <Figure
          {...{ name: 'within', value: facility.within, range: [1, 1800] }}
          onChange={(within) => set({ facility: { ...facility, within } })}
        />
      </Row>
      <Row name="line">
        <Figure
          {...{ name: 'facilities', value: line.facilities, range: [2, 1000] }}
          onChange={(facilities) => set({ line: { ...line, facilities } })}
        />
        <Figure
          {...{ name: 'share', value: line.share, range: [10, 100] }}
          onChange={(share) => set({ line: { ...line, share } })}
        />
        <Figure
          {...{ name: 'within', value: line.within, range: [1, 1800] }}
          onChange={(within) => set({ line: { ...line, within } })}
        />
      </Row>
      <Row name="escalate">
        <Figure
          {...{ name: 'seconds', value: limits.escalate, range: [1, 7200] }}
          onChange={(escalate) => set({ escalate })}
          testId="outages-escalate"
        />
      </Row>
    </>
  )
}

interface RowProps {
  name: 'debounce' | 'flapping' | 'facility' | 'line' | 'escalate'
  children: React.ReactNode
}

function Row({ name, children }: RowProps) {
  const { t } = useTranslation()
  return (
    <section className={css.row} aria-label={t(`outages.settings.${name}`)}>
      <div className={css.label}>
        {t(`outages.settings.${name}`)}
        <p>{t(`outages.settings.hints.${name}`)}</p>
      </div>
      <div className={css.fields}>{children}</div>
    </section>
  )
}

interface FigureProps {
  name: 'seconds' | 'times' | 'within' | 'steady' | 'share' | 'facilities'
  value: number
  range: readonly [number, number]
  onChange: (value: number) => void
  testId?: string
}

/** What is no number is NaN, so that nobody saves another one in its place. */
function Figure({ name, value, range: [min, max], onChange, testId }: FigureProps) {
  const { t } = useTranslation()
  return (
    <NumberInput
      size="xs"
      label={t(`outages.settings.fields.${name}`)}
      value={Number.isNaN(value) ? '' : value}
      {...{ min, max }}
      clampBehavior="blur"
      allowDecimal={false}
      allowNegative={false}
      onChange={(next) => onChange(typeof next === 'number' ? next : Number.NaN)}
      data-testid={testId}
    />
  )
}
