import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { KeyHint } from '../components/keymap'
import { useShow } from '../state'
import { doubtOf } from './check/items'
import { show, useDesk } from './desk'
import type { Edit } from './edit/history'
import css from './room.module.css'
import { askToStart } from './start/start-dialog'
import { usePreflight } from './store'

/** A sign where it was looked at and all is well, or where something is not. */
export function CheckButton({ edit: { now } }: { edit: Edit }) {
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

/** The rehearsal, and what the meeting sees. */
export function Starts({ empty }: { empty: boolean }) {
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
