import { DateTimePicker } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { localText, localTime } from '../components/time-fields'

interface WhenProps {
  label: string
  /** Without its label in sight. */
  bare?: boolean
  at: number | null
  clearable?: boolean
  placeholder?: string
  onChange: (at: number | null) => void
  testId?: string
}

/** A time in Vietnam, whatever the machine's zone. */
export function When({ label, bare, at, clearable, placeholder, onChange, testId }: WhenProps) {
  const { i18n } = useTranslation()
  return (
    <DateTimePicker
      {...(bare ? { 'aria-label': label, size: 'xs', w: '10.5rem' } : { label })}
      locale={i18n.language}
      firstDayOfWeek={1}
      weekendDays={[]}
      valueFormat="DD/MM/YYYY HH:mm"
      clearable={clearable ?? false}
      placeholder={placeholder ?? ''}
      value={at === null ? null : localText(at)}
      onChange={(text) => onChange(text === null ? null : localTime(text))}
      data-testid={testId}
    />
  )
}
