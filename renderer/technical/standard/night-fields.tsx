import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standard } from '../../../preload/contract'
import { clockOf, minutesOf } from '../../components/minutes'
import { Figure } from './figure'

type Night = Standard['night']

interface NightFieldsProps {
  night: Night
  onChange: (night: Night) => void
}

const least = ['brightness', 'contrast', 'detail'] as const

export function NightFields({ night, onChange }: NightFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Time
        label={t('technical.settings.nightFrom')}
        value={night.from}
        onChange={(from) => onChange({ ...night, from })}
        testId="technical-night-from"
      />
      <Time
        label={t('technical.settings.nightTo')}
        value={night.to}
        onChange={(to) => onChange({ ...night, to })}
        testId="technical-night-to"
      />
      {least.map((key) => (
        <Figure
          key={key}
          label={t(`technical.settings.${key}`)}
          value={night[key]}
          range={[0, 100]}
          onChange={(value) => onChange({ ...night, [key]: value })}
          testId={`technical-night-${key}`}
        />
      ))}
    </>
  )
}

interface TimeProps {
  label: string
  value: number
  onChange: (minutes: number) => void
  testId: string
}

/** `22:00`; what is no time yet changes nothing, and goes when the field is left. */
function Time({ label, value, onChange, testId }: TimeProps) {
  const [text, setText] = useState<string | null>(null)
  const type = (next: string) => {
    const minutes = minutesOf(next)
    setText(next)
    if (minutes !== null) onChange(minutes)
  }
  return (
    <TextInput
      size="xs"
      label={label}
      maxLength={5}
      value={text ?? clockOf(value)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setText(null)}
      data-testid={testId}
    />
  )
}
