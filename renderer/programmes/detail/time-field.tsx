import { TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../components/use-draft'
import { minutesText, secondsOf } from '../edit/clock-text'
import css from './detail.module.css'

interface TimeFieldProps {
  seconds: number
  onChange: (seconds: number) => void
}

/** Minutes and seconds as they are written; what is no time is said, and not taken. */
export function TimeField({ seconds, onChange }: TimeFieldProps) {
  const { t } = useTranslation()
  const ref = useRef<HTMLInputElement>(null)
  const draft = useDraft(
    minutesText(seconds),
    (text) => {
      const read = secondsOf(text)
      if (read !== null) onChange(read)
    },
    { onEnter: () => ref.current?.blur() },
  )
  const wrong = secondsOf(draft.value) === null
  return (
    <TextInput
      ref={ref}
      className={css.time}
      label={t('programmes.detail.time')}
      error={wrong && t('programmes.detail.timeWrong')}
      value={draft.value}
      maxLength={12}
      onChange={({ currentTarget }) => draft.onChange(currentTarget.value)}
      onFocus={(event) => {
        draft.onFocus()
        event.currentTarget.select()
      }}
      onBlur={() => {
        draft.onBlur()
        // What is no time gives way to what is planned, and "90" to "90:00".
        const read = secondsOf(draft.value)
        draft.onChange(minutesText(read ?? seconds))
      }}
      onKeyDown={draft.onKeyDown}
      data-testid="step-time"
    />
  )
}
