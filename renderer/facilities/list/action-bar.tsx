import { Button } from '@mantine/core'
import {
  IconBuilding,
  IconCalendarCheck,
  IconCalendarDue,
  IconMessageQuestion,
  IconStairsUp,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../../components/allowed'
import { type ActionId, KeyHint } from '../../components/keymap'
import css from './list.module.css'
import type { Ask } from './questions'

interface BarProps {
  chosen: string[]
  ticked: number
  demo: boolean
  onAsk: (ask: Ask) => void
  onToday: () => void
  onUntick: () => void
}

/** What can be done with the picked ones, else with the one at the keyboard. Always there. */
export function ActionBar({ chosen, ticked, demo, onAsk, onToday, onUntick }: BarProps) {
  const { t } = useTranslation()
  const { disabled: denied = false, title } = useAllowed('facilities')
  const off = denied || demo || chosen.length === 0
  const button = (name: Ask | 'today', icon: ReactNode, keys?: ActionId) => (
    <Button
      size="xs"
      variant={name === 'today' ? 'filled' : 'default'}
      disabled={off}
      title={title}
      leftSection={icon}
      rightSection={keys && <KeyHint action={keys} />}
      onClick={() => (name === 'today' ? onToday() : onAsk(name))}
      data-testid={`facility-act-${name}`}
    >
      {t(`facility.actions.${name}`)}
    </Button>
  )
  return (
    <footer className={css.bar}>
      <span className={css.picked} data-testid="facility-picked">
        {ticked > 0 && (
          <>
            <b>{t('facility.list.picked', { count: ticked })}</b>
            <button type="button" onClick={onUntick}>
              {t('facility.list.unpick')} <kbd>Esc</kbd>
            </button>
          </>
        )}
      </span>
      {button('today', <IconStairsUp />, 'facilities.today')}
      {button('stage', <IconCalendarCheck />, 'facilities.stage')}
      {button('deadline', <IconCalendarDue />, 'facilities.deadline')}
      {button('reason', <IconMessageQuestion />, 'facilities.reason')}
      {button('authority', <IconBuilding />)}
      {button('remove', <IconTrash />, 'facilities.remove')}
    </footer>
  )
}
