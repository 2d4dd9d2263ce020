import { Button, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shiftBegan } from '../../components/shift-times'
import { clockTime, dateOf } from '../../components/time'
import css from './filter.module.css'
import { type Period, periods, spanOf } from './period'

const presets = periods.filter((kind) => kind !== 'range')

/** In words, for the button and the summary. */
export function usePeriodWords() {
  const { t, i18n } = useTranslation()
  return (period: Period): string => {
    if (period.kind === 'shift')
      return t('violations.periods.shift', {
        time: clockTime(shiftBegan(Date.now()), i18n.language),
      })
    if (period.kind !== 'range') return t(`violations.periods.${period.kind}`)
    const { from = 0, to = 1 } = spanOf(period, 0, shiftBegan)
    return t('violations.periods.between', { from: dateOf(from), to: dateOf(to - 1) })
  }
}

interface PeriodPickerProps {
  period: Period
  onChange: (period: Period) => void
}

export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const words = usePeriodWords()
  const [opened, setOpened] = useState(false)
  const choose = (next: Period) => {
    setOpened(false)
    onChange(next)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={css.picker}
          data-chosen={period.kind !== 'all' || undefined}
          leftSection={<IconCalendar />}
          onClick={() => setOpened((open) => !open)}
          data-testid="filter-period"
        >
          {words(period)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.period}>
        <div className={css.presets}>
          {presets.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={kind === period.kind}
              data-autofocus={kind === period.kind || undefined}
              data-testid={`period-${kind}`}
              onClick={() => choose({ kind })}
            >
              {words({ kind })}
            </button>
          ))}
        </div>
        <Days period={period} onChange={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Days({ period, onChange }: PeriodPickerProps) {
  const { i18n } = useTranslation()
  const [days, setDays] = useState<[string | null, string | null]>(
    period.kind === 'range' ? [period.from, period.to] : [null, null],
  )
  return (
    <DatePicker
      type="range"
      allowSingleDateInRange
      locale={i18n.language}
      firstDayOfWeek={1}
      weekendDays={[]}
      value={days}
      onChange={([from, to]) => {
        setDays([from, to])
        if (from && to) onChange({ kind: 'range', from, to })
      }}
    />
  )
}
