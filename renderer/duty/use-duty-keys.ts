import { useEffect, useRef } from 'react'
import { actionOf, currentKeymap, useKeys } from '../components/keymap'
import { FIELDS, OPEN_LIST, OVERLAYS, wasCovered } from '../components/room-keys'
import { openRoom } from '../components/rooms'
import { type DutyTab, openDutyTab } from './room-store'

/** Esc leads back to the wall, after whatever else it closes; so does the key that led here. */
function leave(event: KeyboardEvent): void {
  const leads =
    event.key === 'Escape' || actionOf(event, 'everywhere', currentKeymap()) === 'app.duty'
  if (!leads || event.defaultPrevented || event.isComposing || wasCovered()) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(`${OVERLAYS}, ${OPEN_LIST}, ${FIELDS}`)) return
  event.preventDefault()
  openRoom('wall')
}

/** Keys of the room; gives the keyboard back to the wall. Sections have theirs by `useKeys('duty')`. */
export function useDutyKeys(tabs: readonly DutyTab[]): void {
  const show = (i: number) => () => {
    const tab = tabs[i]
    if (!tab || wasCovered()) return false
    openDutyTab(tab)
    return true
  }
  useKeys('duty', {
    'duty.tab1': show(0),
    'duty.tab2': show(1),
    'duty.tab3': show(2),
    'duty.tab4': show(3),
    'duty.tab5': show(4),
    'duty.tab6': show(5),
  })
  const before = useRef(document.activeElement)
  useEffect(() => {
    const { current } = before
    document.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('keydown', leave)
      // The wall can have it as soon as it is in sight again.
      requestAnimationFrame(() => current instanceof HTMLElement && current.focus())
    }
  }, [])
}
