import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../components/keymap'
import { wasCovered } from '../components/room-keys'
import { api, useMay } from '../state'
import css from './audit.module.css'
import { Bar } from './bar'
import { Chain, checkChain } from './chain'
import { Detail } from './detail'
import { exportAudit } from './export'
import { LIST, List } from './list'
import { freshen, pick, search, useAudit } from './store'

/** Who did what, and when: everything that is on record, looked through and checked. */
export function Audit() {
  const { t } = useTranslation()
  if (useMay('audit')) return <Records />
  return (
    <div className={css.audit} data-testid="audit">
      <p className={css.denied}>{t('audit.denied')}</p>
    </div>
  )
}

function Records() {
  const field = useRef<HTMLInputElement>(null)
  const shown = useAudit(({ records, current }) => records.find(({ seq }) => seq === current))
  useEffect(() => {
    void search()
    return api.audit.onGrown(() => void freshen())
  }, [])
  const free = (act: () => void) => () => {
    if (wasCovered()) return false
    act()
    return true
  }
  useKeys('audit', {
    'audit.find': free(() => field.current?.focus()),
    'audit.check': free(checkChain),
    'audit.export': free(() => void exportAudit('xlsx')),
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what goes up to the room
    <div className={css.audit} onKeyDown={onKeyDown} data-testid="audit">
      <Bar search={field} />
      <Chain />
      <div className={css.body}>
        <List />
        {shown && <Detail record={shown} />}
      </div>
    </div>
  )
}

/** One thing at a time; what is nothing to us leads out of the room. */
function onKeyDown(event: KeyboardEvent) {
  const { key, target, defaultPrevented } = event
  if (key !== 'Escape' || defaultPrevented || !(target instanceof HTMLElement)) return
  if (target.closest('[role="dialog"], [role="listbox"]')) return
  if (target.closest('input')) document.getElementById(LIST)?.focus()
  else if (useAudit.getState().current !== null) pick(null)
  else return
  event.preventDefault()
}
