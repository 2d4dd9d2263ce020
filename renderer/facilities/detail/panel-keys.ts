import type { KeyboardEvent } from 'react'
import type { Facility } from '../../../preload/contract'
import { actionOf, currentKeymap } from '../../components/keymap'
import { useShared } from '../../state'
import { reachNext } from '../act'
import { enterPanel } from './field'

const FIELDS = 'input, textarea, select, [contenteditable="true"]'
/** A field whose list is open: Esc closes that. */
const OPEN_LIST = '[data-mantine-stop-propagation="true"]'

/** Esc leads out of a field, back to the panel; letters act where nothing is typed. */
export function panelKeys(event: KeyboardEvent, facility: Facility | undefined): void {
  const target = event.target instanceof Element ? event.target : null
  if (event.defaultPrevented || event.nativeEvent.isComposing || target?.closest(OPEN_LIST)) return
  if (target?.closest(FIELDS)) {
    if (event.key !== 'Escape') return
    enterPanel()
  } else {
    const id = actionOf(event.nativeEvent, 'facilities', currentKeymap())
    if (id !== 'facilities.today' || !facility) return
    // A key that is held would go on to the stage after it.
    const once = !event.repeat && useShared.getState().registry.mode !== 'demo'
    if (once) void reachNext([facility])
  }
  event.preventDefault()
}
