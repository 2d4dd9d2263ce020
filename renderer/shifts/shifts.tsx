import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../components/keymap'
import { wasCovered } from '../components/room-keys'
import { useShifts, useShiftsOfMain } from '../state'
import { saveBook } from './act'
import { NowBook } from './book/now-book'
import { SignedBook } from './book/signed-book'
import { Dialogs } from './dialogs/dialogs'
import { Filters } from './list/filters'
import { List } from './list/list'
import css from './shifts.module.css'
import { NOW, type ShiftDialog, showDialog, useChoices } from './store'

/** The shift book: tonight's, filling itself, and all that were signed. */
export function Shifts() {
  const { t } = useTranslation()
  useShiftsOfMain()
  const state = useShifts((known) => known.state)
  const chosen = useChoices((known) => known.chosen)
  const search = useRef<HTMLInputElement>(null)
  useShiftKeys(search)
  if (!state) return null
  return (
    <div className={css.shifts} data-testid="shifts">
      <aside className={css.side} aria-label={t('shifts.list.title')}>
        <Filters search={search} />
        <List />
      </aside>
      {chosen === NOW ? <NowBook state={state} /> : <SignedBook key={chosen} id={chosen} />}
      <Dialogs state={state} />
    </div>
  )
}

function useShiftKeys(search: { current: HTMLInputElement | null }) {
  const running = () => Boolean(useShifts.getState().state?.now)
  const open = (dialog: ShiftDialog, may: () => boolean) => () => {
    if (wasCovered() || !may()) return false
    showDialog(dialog)
    return true
  }
  const onNow = () => useChoices.getState().chosen === NOW
  useKeys('shifts', {
    'shifts.handOver': open('handOver', running),
    'shifts.begin': open('begin', () => !running()),
    'shifts.join': open('join', running),
    'shifts.plan': open('plan', () => true),
    'shifts.correct': open('correct', () => !onNow()),
    'shifts.print': () => {
      if (wasCovered() || (onNow() && !running())) return false
      void saveBook(useChoices.getState().chosen, 'pdf')
      return true
    },
    'shifts.matter': () => {
      const field = document.getElementById('shift-matter')
      if (wasCovered() || !field) return false
      field.focus()
      return true
    },
    'shifts.search': () => {
      if (wasCovered()) return false
      search.current?.focus()
      return true
    },
  })
}
