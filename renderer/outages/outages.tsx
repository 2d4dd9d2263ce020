import { type KeyboardEvent, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOutages } from '../state'
import { DETAIL, Detail } from './detail/detail'
import { LIST, List } from './list/list'
import { Bar } from './list/top'
import css from './outages.module.css'
import { choose, useChoices } from './store'
import { useRoomKeys } from './use-room-keys'
import { useRows } from './use-rows'
import { useShown } from './use-shown'

interface OutagesProps {
  /** Puts pictures of these cameras on the wall, or of a whole facility. */
  onShow: (what: { cameras: string[]; facility: string | null }) => void
}

/** What is down, who knows of it, and what was done; what is over, by period. */
export function Outages({ onShow }: OutagesProps) {
  const { t } = useTranslation()
  const state = useOutages((known) => known.state)
  const rows = useRows()
  const shown = useShown(rows)
  useRoomKeys(shown, rows.outages, onShow)
  // Whoever came by a key goes on with keys.
  useLayoutEffect(() => document.getElementById(LIST)?.focus(), [])
  if (state && !state.watching)
    return (
      <div className={css.outages} data-testid="outages">
        <p className={css.demo}>
          <strong>{t('outages.empty.demo')}</strong> {t('outages.empty.demoText')}
        </p>
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what goes up to the room
    <div className={css.outages} onKeyDown={onKeyDown} data-testid="outages">
      <Bar rows={rows} />
      <div className={css.body}>
        <List rows={rows} />
        {shown && <Detail key={shown.id} outage={shown} onShow={onShow} />}
      </div>
    </div>
  )
}

/** One thing at a time; what is nothing to us leads out of the room. */
function onKeyDown(event: KeyboardEvent) {
  const { key, target, defaultPrevented } = event
  if (key !== 'Escape' || defaultPrevented || !(target instanceof HTMLElement)) return
  if (target.closest('[role="dialog"]')) return
  const list = document.getElementById(LIST)
  if (target.closest(`#${DETAIL}`) || target.closest('input')) list?.focus()
  else if (useChoices.getState().current !== null) choose({ current: null })
  else return
  event.preventDefault()
}
