import { useEffect, useLayoutEffect, useRef } from 'react'
import { type ActionId, actionOf, currentKeymap } from '../components/keymap'
import { FIELDS, OPEN_LIST, OVERLAYS, wasCovered } from '../components/room-keys'
import { openRoom } from '../components/rooms'
import { openTab, type Tab } from './room-store'
import { findFacility } from './search'
import { undoLatest } from './undo'

/** What the shown tab does with a key of the room. @returns whether it took it */
export type Takes = (id: ActionId | 'Esc') => boolean

const TABS: readonly ActionId[] = [
  ...(['facilities.tab1', 'facilities.tab2', 'facilities.tab3', 'facilities.tab4'] as const),
]

function act(event: KeyboardEvent, target: Element | null, tabs: readonly Tab[], takes: Takes) {
  const field = target?.closest(FIELDS) ?? null
  const id = actionOf(event, ['facilities', 'everywhere'], currentKeymap())
  const tab = id && tabs[TABS.indexOf(id)]
  if (event.key === 'Escape' && !field) takes('Esc') || openRoom('wall')
  else if (id === 'app.search' && (!field || event.ctrlKey)) findFacility()
  else if (field || !id) return false
  else if (tab) openTab(tab)
  else if (id === 'app.facilities') openRoom('wall')
  else if (id === 'app.undo') void undoLatest()
  else return takes(id)
  return true
}

/**
 * Keys of the room, wherever in it the keyboard is; after whatever has the focus, so that a tab
 * keeps what it wants for itself. Gives the keyboard back to the wall.
 */
export function useRoomKeys(tabs: readonly Tab[], takes: Takes): void {
  const latest = useRef({ tabs, takes })
  useLayoutEffect(() => {
    latest.current = { tabs, takes }
  })
  const before = useRef(document.activeElement)
  useEffect(() => {
    const { current } = before
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || wasCovered()) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(OVERLAYS) || target?.closest(OPEN_LIST)) return
      if (act(event, target, latest.current.tabs, latest.current.takes)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      // The wall can have it as soon as it is in sight again.
      requestAnimationFrame(() => current instanceof HTMLElement && current.focus())
    }
  }, [])
}
