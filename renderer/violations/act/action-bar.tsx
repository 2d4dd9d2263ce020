import { Button, Loader } from '@mantine/core'
import {
  IconArrowForwardUp,
  IconCalendarDue,
  IconLock,
  IconLockOpen,
  IconRestore,
  IconTag,
  IconTrash,
  IconUser,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookmarkFilter } from '../../../preload/contract'
import { type ActionId, KeyHint } from '../../components/keymap'
import { ask, untick, useViolations } from '../store'
import css from './act.module.css'
import { changeAll, removeAll, restoreAll, useBusy } from './actions'
import { ExportMenu } from './export-menu'

interface ActionBarProps {
  filter: BookmarkFilter
  actions?: (ids: string[]) => ReactNode
}

/** What can be done with the picked ones, else with the one at the keyboard. Always there. */
export function ActionBar({ filter, actions }: ActionBarProps) {
  const ticked = useViolations((state) => state.ticked)
  const current = useViolations((state) => state.current)
  const removed = useViolations((state) => state.wanted.removed)
  const ids = ticked.size > 0 ? [...ticked] : current === null ? [] : [current]
  return (
    <footer className={css.bar}>
      <Picked count={ticked.size} />
      {removed ? <Removed ids={ids} /> : <Present ids={ids} />}
      <span className={css.gap} />
      <Busy />
      {ids.length > 0 && actions?.(ids)}
      <ExportMenu filter={filter} ticked={ticked} />
    </footer>
  )
}

function Picked({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <span className={css.picked} data-testid="violations-picked">
      {count > 0 && (
        <>
          <b>{t('violations.actions.picked', { count })}</b>
          <button type="button" onClick={untick}>
            {t('violations.actions.unpick')} <kbd>Esc</kbd>
          </button>
        </>
      )}
    </span>
  )
}

/** Only when it takes a while. */
function Busy() {
  const { t } = useTranslation()
  const busy = useBusy((state) => state.busy)
  return (
    <span className={css.busy} role="status">
      {busy && (
        <>
          <Loader size="xs" /> {t('violations.actions.busy')}
        </>
      )}
    </span>
  )
}

interface ActionProps {
  name: 'step' | 'owner' | 'due' | 'tags' | 'lock' | 'unlock' | 'remove' | 'restore'
  ids: string[]
  icon: ReactNode
  keys?: ActionId
  onClick: () => void
}

function Action({ name, ids, icon, keys, onClick }: ActionProps) {
  const { t } = useTranslation()
  return (
    <Button
      size="xs"
      variant={name === 'step' || name === 'restore' ? 'filled' : 'default'}
      disabled={ids.length === 0}
      leftSection={icon}
      rightSection={keys && <KeyHint action={keys} />}
      onClick={onClick}
      data-testid={`violations-${name}`}
    >
      {t(`violations.actions.${name}`)}
    </Button>
  )
}

function Removed({ ids }: { ids: string[] }) {
  return <Action name="restore" ids={ids} icon={<IconRestore />} onClick={() => restoreAll(ids)} />
}

function Present({ ids }: { ids: string[] }) {
  const lock = (locked: boolean) =>
    changeAll({ ids, patch: { locked } }, locked ? 'lock' : 'unlock')
  return (
    <>
      <Action
        {...{ name: 'step', ids, icon: <IconArrowForwardUp />, keys: 'violations.step' }}
        onClick={() => ask({ ask: 'step', ids, state: null })}
      />
      <Action
        {...{ name: 'owner', ids, icon: <IconUser /> }}
        onClick={() => ask({ ask: 'owner', ids })}
      />
      <Action
        {...{ name: 'due', ids, icon: <IconCalendarDue /> }}
        onClick={() => ask({ ask: 'due', ids })}
      />
      <Action
        {...{ name: 'tags', ids, icon: <IconTag /> }}
        onClick={() => ask({ ask: 'tags', ids })}
      />
      <Action {...{ name: 'lock', ids, icon: <IconLock /> }} onClick={() => lock(true)} />
      <Action {...{ name: 'unlock', ids, icon: <IconLockOpen /> }} onClick={() => lock(false)} />
      <Action
        {...{ name: 'remove', ids, icon: <IconTrash />, keys: 'violations.remove' }}
        onClick={() => removeAll(ids)}
      />
    </>
  )
}
