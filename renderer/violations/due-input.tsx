import { DateTimePicker } from '@mantine/dates'
import { IconCalendarDue } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { localText, localTime } from '../components/time-fields'

interface DueInputProps {
  label: string
  due: number | null
  onChange: (due: number | null) => void
}

/** A time in Vietnam, whatever the machine's zone. */
export function DueInput({ label, due, onChange }: DueInputProps) {
  const { t, i18n } = useTranslation()
  return (
    <DateTimePicker
      label={label}
      placeholder={t('violations.ask.duePlaceholder')}
      leftSection={<IconCalendarDue />}
      locale={i18n.language}
      firstDayOfWeek={1}
      weekendDays={[]}
      valueFormat="DD/MM/YYYY HH:mm"
      clearable
      clearButtonProps={{ 'aria-label': t('violations.ask.dueClear') }}
      value={due === null ? null : localText(due)}
      onChange={(text) => onChange(text === null ? null : localTime(text))}
      data-testid="due-input"
    />
  )
}
