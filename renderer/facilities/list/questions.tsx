import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { STAGES, type Stage } from '../../../preload/contract'
import { dayWords, nextStage } from '../../components/facility'
import { useShared } from '../../state'
import { change } from '../act'
import { useToday } from '../book'
import { DayField } from '../detail/field'
import { Question } from './question'
import { RemoveQuestion } from './remove-question'

export type Ask = 'stage' | 'deadline' | 'reason' | 'authority' | 'remove'

interface QuestionsProps {
  ask: Ask | null
  codes: string[]
  onClose: () => void
}

interface EachProps {
  codes: string[]
  onClose: () => void
}

export function Questions({ ask, ...props }: QuestionsProps) {
  switch (ask) {
    case 'stage':
      return <StageQuestion {...props} />
    case 'deadline':
      return <DeadlineQuestion {...props} />
    case 'reason':
    case 'authority':
      return <CodeQuestion {...props} ask={ask} />
    case 'remove':
      return <RemoveQuestion {...props} />
    default:
      return null
  }
}

/** The stage that comes next for the first of them. */
function firstNext(codes: string[]): Stage {
  const { facilities } = useShared.getState().registry
  const first = facilities.find(({ code }) => codes.includes(code))
  return (first && nextStage(first)) ?? 'watched'
}

function StageQuestion({ codes, onClose }: EachProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [stage, setStage] = useState(() => firstNext(codes))
  const [day, setDay] = useState(today)
  const count = codes.length
  const name = t(`facility.stages.${stage}`)
  const text = day
    ? t('facility.done.stage', { count, stage: name, day: dayWords(day) })
    : t('facility.done.unstage', { stage: name })
  return (
    <Question
      title={t('facility.ask.stage', { count })}
      save={t(day ? 'facility.ask.save' : 'facility.ask.clear')}
      onSave={() => change(codes, { progress: { [stage]: day } }, text)}
      onClose={onClose}
    >
      <Select
        label={t('facility.columns.stage')}
        data={STAGES.map((value) => ({ value, label: t(`facility.stages.${value}`) }))}
        value={stage}
        allowDeselect={false}
        onChange={(value) => setStage((value ?? 'surveyed') as Stage)}
        data-autofocus
        data-testid="ask-stage"
      />
      <DayField
        {...{ label: t('facility.ask.day'), value: day, last: today, testid: 'ask-day' }}
        onSave={setDay}
      />
    </Question>
  )
}

function DeadlineQuestion({ codes, onClose }: EachProps) {
  const { t } = useTranslation()
  const [deadline, setDeadline] = useState('')
  const count = codes.length
  return (
    <Question
      title={t('facility.ask.deadline', { count })}
      save={t(deadline ? 'facility.ask.save' : 'facility.ask.clear')}
      onSave={() => change(codes, { deadline }, t('facility.done.deadline', { count }))}
      onClose={onClose}
    >
      <DayField
        {...{ label: t('facility.fields.deadline'), value: deadline, testid: 'ask-deadline' }}
        onSave={setDeadline}
      />
    </Question>
  )
}

/** Why they are not connected, or who they belong to. */
function CodeQuestion({ codes, onClose, ask }: EachProps & { ask: 'reason' | 'authority' }) {
  const { t } = useTranslation()
  const lists = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const [code, setCode] = useState('')
  const [note, setNote] = useState('')
  const count = codes.length
  const list = ask === 'reason' ? lists.notConnectedReasons : lists.authorities
  const words = note.trim() ? { reasonNote: note } : {}
  const patch = ask === 'reason' ? { reason: code, ...words } : { authority: code }
  return (
    <Question
      title={t(`facility.ask.${ask}`, { count })}
      save={t(code ? 'facility.ask.save' : 'facility.ask.clear')}
      onSave={() => change(codes, patch, t(`facility.done.${ask}`, { count }))}
      onClose={onClose}
    >
      <Select
        label={t(`facility.fields.${ask}`)}
        placeholder={t('facility.unknown')}
        clearable
        data={list.map((each) => ({ value: each.code, label: each[language] }))}
        value={code || null}
        onChange={(value) => setCode(value ?? '')}
        data-autofocus
        data-testid="ask-code"
      />
      {ask === 'reason' && (
        <TextInput
          label={t('facility.fields.reasonNote')}
          maxLength={400}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </Question>
  )
}
