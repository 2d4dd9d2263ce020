import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuietHours } from '../../../preload/contract'
import { clockOf, minutesOf } from '../../components/minutes'
import { useShared } from '../../state'
import { facilityOf } from '../words'
import css from './settings.module.css'

interface QuietRowsProps {
  quiet: QuietHours[]
  onChange: (quiet: QuietHours[]) => void
}

/** A night, by default. */
const HOURS = { from: 22 * 60, to: 5 * 60 }

/** Facilities that do not sound at some hours; what is lost then is recorded all the same. */
export function QuietRows({ quiet, onChange }: QuietRowsProps) {
  const { t } = useTranslation()
  const registry = useShared((shared) => shared.registry)
  const free = registry.facilities.filter(
    ({ code }) => !quiet.some((each) => each.facility === code),
  )
  const change = (at: number, part: Partial<QuietHours>) =>
    onChange(quiet.map((each, i) => (i === at ? { ...each, ...part } : each)))
  return (
    <section className={css.row} aria-label={t('outages.settings.quiet')}>
      <div className={css.label}>
        {t('outages.settings.quiet')}
        <p>{t('outages.settings.hints.quiet')}</p>
      </div>
      <div className={css.quiet}>
        {quiet.map(({ facility, from, to }, i) => (
          <div key={facility} className={css.hours}>
            <span>{facilityOf(facility, { registry })?.name || facility}</span>
            <Time
              value={from}
              label={t('outages.settings.from')}
              onChange={(next) => change(i, { from: next })}
            />
            <Time
              value={to}
              label={t('outages.settings.to')}
              onChange={(next) => change(i, { to: next })}
            />
            <CloseButton
              aria-label={t('outages.settings.quietRemove')}
              onClick={() => onChange(quiet.filter((_, at) => at !== i))}
            />
          </div>
        ))}
        <Select
          size="xs"
          searchable
          limit={50}
          value={null}
          placeholder={t('outages.settings.quietAdd')}
          aria-label={t('outages.settings.quietAdd')}
          nothingFoundMessage={t('outages.settings.quietNone')}
          data={free.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
          onChange={(facility) => facility && onChange([...quiet, { facility, ...HOURS }])}
          data-testid="outages-quiet-add"
        />
        {quiet.length > 1 && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange([])}>
            {t('outages.settings.quietClear')}
          </Button>
        )}
      </div>
    </section>
  )
}

interface TimeProps {
  label: string
  value: number
  onChange: (minutes: number) => void
}

/** `22:00`; what is no time yet changes nothing, and goes when the field is left. */
function Time({ label, value, onChange }: TimeProps) {
  const [text, setText] = useState<string | null>(null)
  const type = (next: string) => {
    const minutes = minutesOf(next)
    setText(next)
    if (minutes !== null) onChange(minutes)
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      maxLength={5}
      value={text ?? clockOf(value)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setText(null)}
    />
  )
}
