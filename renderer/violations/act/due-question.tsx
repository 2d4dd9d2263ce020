import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shiftEnds } from '../../components/shift-times'
import { DueInput } from '../due-input'
import { change } from './actions'
import { QuestionDialog } from './question'

const HOUR = 3_600_000

const soon = {
  hour: (now: number) => now + HOUR,
  shift: shiftEnds,
  day: (now: number) => now + 24 * HOUR,
  week: (now: number) => now + 7 * 24 * HOUR,
}
const names = ['hour', 'shift', 'day', 'week'] as const

/** To the minute: nobody is late by seconds. */
const toMinute = (at: number) => Math.floor(at / 60_000) * 60_000

interface DueQuestionProps {
  ids: string[]
  onClose: () => void
}

export function DueQuestion({ ids, onClose }: DueQuestionProps) {
  const { t } = useTranslation()
  const [due, setDue] = useState<number | null>(null)
  const count = ids.length
  const save = () => change({ ids, patch: { due } }, t('violations.done.due', { count }))
  return (
    <QuestionDialog title={t('violations.ask.dueTitle', { count })} onSave={save} onClose={onClose}>
      <Group gap="xs">
        {names.map((name) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            onClick={() => setDue(toMinute(soon[name](Date.now())))}
            data-autofocus={name === 'hour' || undefined}
            data-testid={`due-${name}`}
          >
            {t(`violations.ask.dueSoon.${name}`)}
          </Button>
        ))}
      </Group>
      <DueInput label={t('violations.ask.due')} due={due} onChange={setDue} />
    </QuestionDialog>
  )
}
