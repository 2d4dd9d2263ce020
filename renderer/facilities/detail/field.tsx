import { Select, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { parseDay } from '../../components/facility'
import { foldText, matches, queryWords } from '../../components/fold-text'
import { useDraft } from '../../components/use-draft'
import { useToday } from '../book'
import css from './detail.module.css'

/** The panel itself takes the keyboard when a field is done. */
export const enterPanel = () => document.getElementById(PANEL)?.focus()
export const PANEL = 'facility-detail'

interface TextProps {
  label: string
  value: string
  max: number
  lines?: boolean
  type?: 'tel'
  placeholder?: string
  testid: string
  onSave: (value: string) => void
}

/** Saved when it is left. */
export function TextField({
  label,
  value,
  max,
  lines,
  type,
  placeholder,
  testid,
  onSave,
}: TextProps) {
  const { onChange, ...draft } = useDraft(value, (next) => onSave(next.trim()), {
    ...{ lines, onEnter: enterPanel },
  })
  const props = {
    ...{ label, maxLength: max, placeholder, type, ...draft, 'data-testid': testid },
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  return lines ? <Textarea {...props} autosize minRows={2} maxRows={6} /> : <TextInput {...props} />
}

interface ChoiceProps {
  label: string
  placeholder?: string
  value: string
  options: { value: string; label: string }[]
  testid: string
  onSave: (value: string) => void
}

/** Mantine sends its groups and its items alike. */
const accentless = ({ options, search }: { options: unknown[]; search: string }) => {
  const words = queryWords(search)
  return (options as { value: string; label: string }[]).filter(({ label }) =>
    matches(foldText(label), words),
  )
}

export function ChoiceField({ label, placeholder, value, options, testid, onSave }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <Select
      label={label}
      placeholder={placeholder ?? t('facility.unknown')}
      searchable
      clearable
      nothingFoundMessage={t('facility.nothingFound')}
      filter={accentless as never}
      data={options}
      value={value || null}
      onChange={(next) => onSave(next ?? '')}
      data-testid={testid}
    />
  )
}

interface DayProps {
  label: string
  hidden?: boolean
  value: string
  /** Days after it cannot be chosen. */
  last?: string
  testid: string
  onSave: (day: string) => void
}

/** A day in Vietnam, typed as one writes it, or chosen. */
export function DayField({ label, hidden, value, last, testid, onSave }: DayProps) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  return (
    <DateInput
      className={css.day}
      label={hidden ? undefined : label}
      aria-label={label}
      placeholder={t('facility.dayPlaceholder')}
      leftSection={<IconCalendar />}
      locale={i18n.language}
      firstDayOfWeek={1}
      weekendDays={[]}
      valueFormat="DD/MM/YYYY"
      dateParser={(text) => parseDay(text, today)}
      maxDate={last}
      clearable
      clearButtonProps={{ 'aria-label': t('facility.dayClear', { name: label }), tabIndex: -1 }}
      value={value || null}
      onChange={(day) => onSave(day ?? '')}
      data-testid={testid}
    />
  )
}
