import { ActionIcon, Button, Menu, TextInput, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopy,
  IconDots,
  IconFileExport,
  IconPlayerPlay,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { type ActionId, KeyHint } from '../components/keymap'
import { useMay, useShow } from '../state'
import { doubtOf } from './check/items'
import { change, redo, show, undo, useDesk } from './desk'
import { minutesText } from './edit/clock-text'
import type { Edit } from './edit/history'
import { plannedSeconds } from './edit/steps'
import {
  duplicateProgramme,
  exportFile,
  printOrder,
  removeProgramme,
  useImporting,
} from './list/acts'
import css from './room.module.css'
import { askToStart } from './start/start-dialog'
import { usePreflight } from './store'

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

function More() {
  const { t } = useTranslation()
  const [may, mayExport] = [useAllowed('present'), useAllowed('export')]
  const icon = { size: '1rem', 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end" width="19rem">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="input-xs"
          aria-label={t('programmes.more')}
          data-testid="programme-more"
        >
          <IconDots size="1.125rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPrinter {...icon} />}
          rightSection={<KeyHint action="programmes.print" />}
          onClick={() => void printOrder()}
          {...may}
          data-testid="programme-print"
        >
          {t('programmes.print')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport {...icon} />}
          rightSection={<KeyHint action="programmes.export" />}
          onClick={() => void exportFile()}
          {...mayExport}
          data-testid="programme-export"
        >
          {t('programmes.export')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          onClick={() => void duplicateProgramme()}
          {...may}
          data-testid="programme-duplicate"
        >
          {t('programmes.duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          onClick={() => void removeProgramme()}
          {...may}
          data-testid="programme-remove"
        >
          {t('programmes.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A sign where it was looked at and all is well, or where something is not. */
function CheckButton({ edit: { now } }: { edit: Edit }) {
  const { t } = useTranslation()
  const check = usePreflight(now.id)
  const doubt = doubtOf(check, now)
  const shown = useDesk(({ pane }) => pane.kind === 'check')
  return (
    <Button
      size="xs"
      variant="default"
      aria-pressed={shown}
      onClick={() => show({ kind: 'check' })}
      disabled={now.steps.length === 0}
      data-doubt={doubt ?? 'none'}
      data-testid="programme-check"
    >
      {t('programmes.check.title')}
      {check && <i className={css.sign} data-doubt={doubt ?? 'none'} />}
    </Button>
  )
}

function Starts({ empty }: { empty: boolean }) {
  const { t } = useTranslation()
  const allowed = useAllowed('present')
  const runs = useShow((state) => state.show !== null)
  const off = empty || runs ? { disabled: true } : {}
  return (
    <>
      <Button
        size="xs"
        variant="default"
        rightSection={<KeyHint action="programmes.rehearse" />}
        onClick={() => askToStart('rehearsal')}
        {...off}
        {...allowed}
        data-testid="programme-rehearse"
      >
        {t('programmes.rehearse')}
      </Button>
      <Button
        size="xs"
        leftSection={<IconPlayerPlay size="1rem" />}
        rightSection={<KeyHint action="programmes.start" />}
        onClick={() => askToStart('show')}
        {...off}
        {...allowed}
        data-testid="programme-start"
      >
        {t('programmes.present')}
      </Button>
    </>
  )
}
