import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Facility, type FacilityPatch, STAGES, type Stage } from '../../../preload/contract'
import {
  dayWords,
  isConnected,
  isOverdue,
  nextStage,
  oddStages,
  stageOf,
} from '../../components/facility'
import { KeyHint } from '../../components/keymap'
import { useShared } from '../../state'
import { change } from '../act'
import { useToday } from '../book'
import { deadlineWords } from '../words'
import css from './detail.module.css'
import { ChoiceField, DayField, TextField } from './field'
import steps from './stages.module.css'

/** How far it is, by when it has to be done, and why it is not. */
export function Progress({ facility }: { facility: Facility }) {
  const { t } = useTranslation()
  const today = useToday()
  const saved = (what: string, patch: FacilityPatch) =>
    change([facility.code], patch, t('facility.done.field', { name: what }))
  return (
    <>
      <ol className={steps.stages}>
        {STAGES.map((stage) => (
          <StageRow key={stage} stage={stage} facility={facility} />
        ))}
      </ol>
      <div className={css.fields}>
        <div>
          <DayField
            {...{ label: t('facility.fields.deadline'), value: facility.deadline }}
            testid="facility-deadline"
            onSave={(deadline) => saved(t('facility.fields.deadline'), { deadline })}
          />
          <p
            className={css.hint}
            data-late={isOverdue(facility, today) || undefined}
            data-testid="facility-deadline-words"
          >
            {isOverdue(facility, today) && <IconAlertTriangle aria-hidden="true" />}
            {deadlineWords(facility, today, t)}
          </p>
        </div>
        <Reason facility={facility} saved={saved} />
      </div>
    </>
  )
}

function StageRow({ stage, facility }: { stage: Stage; facility: Facility }) {
  const { t } = useTranslation()
  const today = useToday()
  const day = facility.progress[stage]
  const name = t(`facility.stages.${stage}`)
  const odd = oddStages(facility).includes(stage)
  const set = (next: string) => {
    const text = next
      ? t('facility.done.stage', { count: 1, stage: name, day: dayWords(next) })
      : t('facility.done.unstage', { stage: name })
    void change([facility.code], { progress: { [stage]: next } }, text)
  }
  const Sign = odd ? IconAlertTriangle : day ? IconCircleCheck : IconCircle
  const words = odd ? (day ? 'backwards' : 'skipped') : day ? 'reached' : 'open'
  return (
    <li data-stage={stage} data-reached={day !== '' || undefined} data-odd={odd || undefined}>
      <Sign aria-label={t(`facility.signs.${words}`)} />
      <span className={steps.stageName}>
        {name}
        {odd && <small>{t(`facility.signs.${words}`)}</small>}
      </span>
      <DayField
        {...{ label: name, hidden: true, value: day, last: today, testid: `stage-${stage}` }}
        onSave={set}
      />
      <Button
        size="xs"
        variant={nextStage(facility) === stage ? 'light' : 'subtle'}
        disabled={day === today}
        rightSection={nextStage(facility) === stage && <KeyHint action="facilities.today" />}
        onClick={() => set(today)}
        data-testid={`stage-${stage}-today`}
      >
        {t('facility.today')}
      </Button>
    </li>
  )
}

interface ReasonProps {
  facility: Facility
  saved: (what: string, patch: FacilityPatch) => void
}

function Reason({ facility, saved }: ReasonProps) {
  const { t } = useTranslation()
  const { notConnectedReasons } = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const label = t('facility.fields.reason')
  const stale = isConnected(facility) && facility.reason !== ''
  return (
    <>
      <div>
        <ChoiceField
          {...{ label, value: facility.reason, testid: 'facility-reason' }}
          placeholder={t(stageOf(facility) ? 'facility.noReason' : 'facility.unknown')}
          options={notConnectedReasons.map((each) => ({ value: each.code, label: each[language] }))}
          onSave={(reason) => saved(label, { reason })}
        />
        {stale && <p className={css.hint}>{t('facility.staleReason')}</p>}
      </div>
      <div className={css.wide}>
        <TextField
          {...{ label: t('facility.fields.reasonNote'), value: facility.reasonNote, max: 400 }}
          testid="facility-reason-note"
          onSave={(reasonNote) => saved(t('facility.fields.reasonNote'), { reasonNote })}
        />
      </div>
    </>
  )
}
