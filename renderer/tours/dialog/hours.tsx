import { ActionIcon, Chip, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TourHours } from '../../../preload/contract'
import { clockOf, minutesOf } from '../../components/minutes'
import css from './dialog.module.css'

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

interface HoursProps {
  hours: TourHours
  onChange: (hours: TourHours) => void
  onRemove?: () => void
}

/** Some days of the week, from a time to another one. */
export function Hours({ hours, onChange, onRemove }: HoursProps) {
  const { t } = useTranslation()
  const { days, from, to } = hours
  return (
    <fieldset className={css.hours} aria-label={t('tours.plan.title')}>
      <Chip.Group
        multiple
        value={days.map(String)}
        onChange={(next) => onChange({ ...hours, days: next.map(Number).sort() })}
      >
        {DAYS.map((day) => (
          <Chip key={day} value={String(day)} size="xs" variant="light">
            {t(`tours.plan.days.${day}`)}
          </Chip>
        ))}
      </Chip.Group>
      <Time
        label={t('tours.plan.from')}
        minutes={from}
        onChange={(minutes) => onChange({ ...hours, from: minutes })}
      />
      –
      <Time
        label={t('tours.plan.to')}
        minutes={to}
        onChange={(minutes) => onChange({ ...hours, to: minutes })}
      />
      {to <= from && <span className={css.hint}>{t('tours.plan.nextDay')}</span>}
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('tours.plan.remove')}
          onClick={onRemove}
        >
          <IconX size="1rem" />
        </ActionIcon>
      )}
    </fieldset>
  )
}

interface TimeProps {
  label: string
  minutes: number
  onChange: (minutes: number) => void
}

/** What is no time goes back to what it was. */
function Time({ label, minutes, onChange }: TimeProps) {
  const [text, setText] = useState<string | null>(null)
  const apply = () => {
    const typed = text === null ? null : minutesOf(text)
    setText(null)
    if (typed !== null && typed !== minutes) onChange(typed)
  }
  return (
    <TextInput
      size="xs"
      className={css.time}
      aria-label={label}
      maxLength={5}
      value={text ?? clockOf(minutes)}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
    />
  )
}
