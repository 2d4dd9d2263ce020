import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  isTimed,
  PANEL_PERIODS,
  PanelPeriod,
  type ProgrammeStep,
  STAGE_FIGURES,
  StageFigure,
} from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { type ActionId, KeyHint } from '../../components/keymap'
import { StepThumb } from '../../components/step-thumb'
import { useMay } from '../../state'
import { duplicate, patch, remove, showElse } from '../steps/acts'
import { AddMenu } from '../steps/add-menu'
import { useTold } from '../use-told'
import { bodyWords } from '../words'
import css from './detail.module.css'
import { Substitutes } from './substitutes'
import { TimeField } from './time-field'

/** Everything of one step. */
export function StepDetail({ step, index }: { step: ProgrammeStep; index: number }) {
  const { t } = useTranslation()
  const readOnly = !useMay('present')
  return (
    <section
      className={css.detail}
      aria-label={t('programmes.detail.label', { number: index + 1 })}
      data-testid="step-detail"
      data-step={step.id}
    >
      <div className={css.top}>
        <Shown step={step} />
        <div className={css.fields}>
          <TextInput
            label={t('programmes.detail.title')}
            placeholder={t('programmes.detail.titlePlaceholder')}
            value={step.title}
            maxLength={120}
            readOnly={readOnly}
            onChange={({ currentTarget }) =>
              patch(step.id, { title: currentTarget.value }, 'title')
            }
            data-testid="step-title"
          />
          <Checkbox
            label={t('programmes.detail.titled')}
            checked={step.titled}
            disabled={readOnly}
            onChange={({ currentTarget }) => patch(step.id, { titled: currentTarget.checked })}
            data-testid="step-titled"
          />
          <div className={css.line}>
            <TimeField
              key={step.id}
              seconds={step.seconds}
              onChange={(seconds) => patch(step.id, { seconds }, 'seconds')}
            />
            <Acts />
          </div>
          {step.body.kind === 'figures' && <Figures step={step} body={step.body} />}
        </div>
      </div>
      <Textarea
        label={t('programmes.detail.notes')}
        placeholder={t('programmes.detail.notesPlaceholder')}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={5000}
        value={step.notes}
        readOnly={readOnly}
        onChange={({ currentTarget }) => patch(step.id, { notes: currentTarget.value }, 'notes')}
        data-testid="step-notes"
      />
      <Substitutes step={step} />
    </section>
  )
}

/** What the big screen shows, and the way to something else. */
function Shown({ step }: { step: ProgrammeStep }) {
  const { t } = useTranslation()
  const told = useTold()
  const allowed = useAllowed('present')
  const words = bodyWords(step.body, told)
  const kind = t(`programmes.kinds.${step.body.kind}`)
  return (
    <div className={css.picture}>
      <div className={css.frame}>
        <StepThumb step={step} />
      </div>
      <div className={css.shown}>
        <span>{words ? `${kind}: ${words}` : kind}</span>
        <AddMenu many={false} id="step-change" onMade={([made]) => made && showElse(step.id, made)}>
          <Button size="compact-sm" variant="default" {...allowed} data-testid="step-change">
            {t('programmes.detail.change')}
          </Button>
        </AddMenu>
      </div>
    </div>
  )
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

interface FiguresProps {
  step: ProgrammeStep
  body: Extract<ProgrammeStep['body'], { kind: 'figures' }>
}

function Figures({ step, body }: FiguresProps) {
  const { t } = useTranslation()
  const readOnly = !useMay('present')
  return (
    <div className={css.line}>
      <Select
        className={css.wide}
        label={t('programmes.detail.page')}
        data={STAGE_FIGURES.map((value) => ({ value, label: t(`dashboard.kinds.${value}`) }))}
        value={body.page}
        disabled={readOnly}
        allowDeselect={false}
        onChange={(value) => {
          const page = StageFigure.safeParse(value)
          const title = page.success ? t(`dashboard.kinds.${page.data}`) : ''
          if (page.success) showElse(step.id, { body: { ...body, page: page.data }, title })
        }}
        data-testid="figures-page"
      />
      {isTimed(body.page) && (
        <Select
          className={css.time}
          label={t('programmes.detail.period')}
          data={PANEL_PERIODS.map((value) => ({
            value,
            label: capital(t(`dashboard.periods.${value}`)),
          }))}
          value={body.period}
          disabled={readOnly}
          allowDeselect={false}
          onChange={(value) => {
            const period = PanelPeriod.safeParse(value)
            if (period.success) patch(step.id, { body: { ...body, period: period.data } })
          }}
          data-testid="figures-period"
        />
      )}
    </div>
  )
}

function Acts() {
  const { t } = useTranslation()
  return (
    <div className={css.acts}>
      <Act
        label={t('programmes.detail.duplicate')}
        action="programmes.duplicate"
        onClick={duplicate}
        testId="step-duplicate"
      >
        <IconCopy size="1.125rem" />
      </Act>
      <Act
        label={t('programmes.detail.remove')}
        action="programmes.remove"
        onClick={remove}
        testId="step-remove"
      >
        <IconTrash size="1.125rem" />
      </Act>
    </div>
  )
}

interface ActProps {
  label: string
  action: ActionId
  onClick: () => void
  testId: string
  children: ReactNode
}

function Act({ label, action, onClick, testId, children }: ActProps) {
  const allowed = useAllowed('present')
  const hint = (
    <span className="hint">
      {label} <KeyHint action={action} />
    </span>
  )
  return (
    <Tooltip label={hint} openDelay={400}>
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={label}
        onClick={onClick}
        {...allowed}
        data-testid={testId}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
