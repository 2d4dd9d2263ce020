import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionId, KeyHint } from '../components/keymap'
import { useMay } from '../state'
import { change, redo, undo, useDesk } from './desk'
import { minutesText } from './edit/clock-text'
import type { Edit } from './edit/history'
import { plannedSeconds } from './edit/steps'
import { useImporting } from './list/acts'
import { More } from './more'
import css from './room.module.css'
import { CheckButton, Starts } from './starts'

/** What the programme is called, how long it is, and everything that is done with it as a whole. */
export function Head({ edit }: { edit: Edit }) {
  const { now } = edit
  return (
    <header className={css.head}>
      <div className={css.title}>
        <Name edit={edit} />
        <Facts edit={edit} />
      </div>
      <div className={css.acts}>
        <Icon
          text="programmes.undo"
          action="app.undo"
          off={edit.past.length === 0}
          onClick={undo}
          testId="programme-undo"
        >
          <IconArrowBackUp size="1.125rem" />
        </Icon>
        <Icon
          text="programmes.redo"
          action="app.redo"
          off={edit.future.length === 0}
          onClick={redo}
          testId="programme-redo"
        >
          <IconArrowForwardUp size="1.125rem" />
        </Icon>
        <More />
        <CheckButton edit={edit} />
        <Starts empty={now.steps.length === 0} />
      </div>
    </header>
  )
}

function Name({ edit: { now } }: { edit: Edit }) {
  const { t } = useTranslation()
  const ref = useRef<HTMLInputElement>(null)
  const naming = useImporting((state) => state.naming)
  const readOnly = !useMay('present')
  useEffect(() => {
    if (naming !== now.id) return
    ref.current?.select()
    useImporting.setState({ naming: null })
  }, [naming, now.id])
  return (
    <TextInput
      ref={ref}
      className={css.name}
      variant="unstyled"
      aria-label={t('programmes.name')}
      placeholder={t('programmes.nameless')}
      value={now.name}
      maxLength={120}
      readOnly={readOnly}
      onChange={({ currentTarget }) => {
        const name = currentTarget.value
        change((programme) => ({ ...programme, name }), 'name')
      }}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
      data-testid="programme-name"
    />
  )
}

/** "8 bước · dự kiến 25:00 · đã lưu" */
function Facts({ edit: { now } }: { edit: Edit }) {
  const { t } = useTranslation()
  const { saving, said } = useDesk()
  const words = saving === 'wrong' ? said : t(`programmes.saving.${saving}`)
  return (
    <p className={css.facts}>
      <span data-testid="programme-facts">
        {t('programmes.count.steps', { count: now.steps.length })} ·{' '}
        {t('programmes.planned', { time: minutesText(plannedSeconds(now)) })}
      </span>
      <span
        role="status"
        data-wrong={saving === 'wrong' || undefined}
        data-state={saving}
        data-testid="programme-saved"
      >
        {words}
      </span>
    </p>
  )
}

interface IconProps {
  text: 'programmes.undo' | 'programmes.redo'
  action: ActionId
  off: boolean
  onClick: () => void
  testId: string
  children: ReactNode
}

function Icon({ text, action, off, onClick, testId, children }: IconProps) {
  const { t } = useTranslation()
  const hint = (
    <span className="hint">
      {t(text)} <KeyHint action={action} />
    </span>
  )
  return (
    <Tooltip label={hint} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="input-xs"
        aria-label={t(text)}
        disabled={off}
        onClick={onClick}
        data-testid={testId}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
