import { Autocomplete, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookmarkState } from '../../../preload/contract'
import { statesOf } from '../data/seen'
import { usePeople } from '../people'
import { StateSign } from '../signs'
import css from './act.module.css'
import { step } from './actions'
import { commonSteps, needsPerson } from './common-steps'
import { QuestionDialog } from './question'

interface StepQuestionProps {
  ids: string[]
  /** Chosen already; null to choose. */
  state: BookmarkState | null
  onClose: () => void
}

const ways = ['phone', 'message', 'speaker', 'document', 'person'] as const

/** The way that was taken last is offered first, as long as the window is open. */
let lastWay = ''

export function StepQuestion({ ids, state, onClose }: StepQuestionProps) {
  const { t } = useTranslation()
  const [steps] = useState(() => commonSteps(statesOf(ids)))
  const [chosen, setChosen] = useState(state)
  const [entry, setEntry] = useState({ told: '', way: lastWay, note: '' })
  const next = chosen ?? (steps.length === 1 ? (steps[0] ?? null) : null)
  const set = (field: keyof typeof entry) => (value: string) =>
    setEntry((now) => ({ ...now, [field]: value }))
  const incomplete = !next || !steps.includes(next) || (needsPerson(next) && !entry.told.trim())
  const save = async () => {
    if (!next) return false
    const told = entry.told.trim()
    const done = await step(ids, {
      ...{ state: next, told, note: entry.note.trim() },
      way: told ? entry.way.trim() : '',
    })
    if (done && told) lastWay = entry.way.trim()
    return done
  }
  return (
    <QuestionDialog
      title={t('violations.step.title', { count: ids.length })}
      save={t('violations.step.save')}
      note={t('violations.step.permanent')}
      {...{ incomplete, onSave: save, onClose }}
    >
      <Steps {...{ steps, chosen: next, onChoose: setChosen }} />
      {steps.length > 0 && (
        <Told {...{ entry, set }} required={needsPerson(next)} referred={next === 'referred'} />
      )}
    </QuestionDialog>
  )
}

interface StepsProps {
  steps: BookmarkState[]
  chosen: BookmarkState | null
  onChoose: (state: BookmarkState) => void
}

function Steps({ steps, chosen, onChoose }: StepsProps) {
  const { t } = useTranslation()
  if (steps.length === 0) return <p className={css.none}>{t('violations.step.noneAllowed')}</p>
  return (
    <div className={css.steps} role="radiogroup" aria-label={t('violations.step.state')}>
      {steps.map((state) => (
        <label key={state} className={css.step} data-chosen={state === chosen || undefined}>
          <input
            type="radio"
            name="violation-step"
            checked={state === chosen}
            onChange={() => onChoose(state)}
            data-testid={`step-${state}`}
          />
          <StateSign state={state} />
        </label>
      ))}
    </div>
  )
}

interface ToldProps {
  entry: { told: string; way: string; note: string }
  set: (field: 'told' | 'way' | 'note') => (value: string) => void
  required: boolean
  referred: boolean
}

function Told({ entry, set, required, referred }: ToldProps) {
  const { t } = useTranslation()
  const owners = usePeople((state) => state.owners)
  return (
    <>
      <Autocomplete
        label={t(referred ? 'violations.step.toldReferred' : 'violations.step.told')}
        placeholder={t('violations.step.toldPlaceholder')}
        withAsterisk={required}
        maxLength={200}
        data={owners}
        limit={6}
        openOnFocus={false}
        value={entry.told}
        onChange={set('told')}
        data-autofocus
        data-testid="step-told"
      />
      <Autocomplete
        label={t('violations.step.way')}
        maxLength={200}
        data={ways.map((way) => t(`violations.step.ways.${way}`))}
        value={entry.way}
        onChange={set('way')}
        data-testid="step-way"
      />
      <Textarea
        label={t('violations.step.note')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={4000}
        value={entry.note}
        onChange={(event) => set('note')(event.currentTarget.value)}
        data-testid="step-note"
      />
    </>
  )
}
