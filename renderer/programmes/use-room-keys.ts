import { useEffect, useRef } from 'react'
import { actionOf, currentKeymap, useKeys } from '../components/keymap'
import { FIELDS, OPEN_LIST, OVERLAYS, wasCovered } from '../components/room-keys'
import { openRoom } from '../components/rooms'
import { useShow } from '../state'
import { runCheck } from './check/check'
import { redo, undo, useDesk } from './desk'
import {
  bringBack,
  createProgramme,
  exportFile,
  importFile,
  printOrder,
  useLast,
} from './list/acts'
import { askToStart } from './start/start-dialog'
import { duplicate, move, remove } from './steps/acts'

/** What was typed since a programme was removed goes back first; then the programme comes back. */
function takeBack(): void {
  const { removed } = useLast.getState()
  const typed = (useDesk.getState().edit?.past.length ?? 0) > 0
  if (removed && !typed) void bringBack(removed)
  else undo()
}

/** Esc leads back to the wall, after whatever else it closes; so does the key that led here. */
function general(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || wasCovered()) return
  const target = event.target instanceof Element ? event.target : null
  // In a field the way back is that of the field.
  if (target?.closest(`${OVERLAYS}, ${OPEN_LIST}, ${FIELDS}`)) return
  const id = actionOf(event, 'everywhere', currentKeymap())
  if (event.key === 'Escape' || id === 'app.programmes') openRoom('wall')
  else if (id === 'app.undo') takeBack()
  else if (id === 'app.redo') redo()
  else return
  event.preventDefault()
}

/** A dialogue over the room, or an open menu, has the keys. */
const here = (act: () => unknown) => (event: KeyboardEvent) => {
  const list = event.target instanceof Element && event.target.closest(`${OVERLAYS}, ${OPEN_LIST}`)
  return wasCovered() || list ? false : void act()
}

/** A programme with steps is open, and nothing runs. */
const ready = () => {
  const { edit } = useDesk.getState()
  return edit !== null && edit.now.steps.length > 0 && useShow.getState().show === null
}

/** Keys of the room; gives the keyboard back to the wall. */
export function useRoomKeys(onAdd: () => void): void {
  useKeys('programmes', {
    'programmes.start': here(() => ready() && askToStart('show')),
    'programmes.rehearse': here(() => ready() && askToStart('rehearsal')),
    'programmes.check': here(() => {
      const { edit } = useDesk.getState()
      if (edit && edit.now.steps.length > 0) void runCheck(edit.kept.id)
    }),
    'programmes.new': here(createProgramme),
    'programmes.add': here(onAdd),
    'programmes.duplicate': here(duplicate),
    'programmes.remove': here(remove),
    'programmes.up': here(() => move(-1)),
    'programmes.down': here(() => move(1)),
    'programmes.print': here(printOrder),
    'programmes.export': here(exportFile),
    'programmes.import': here(importFile),
  })
  const before = useRef(document.activeElement)
  useEffect(() => {
    const { current } = before
    document.addEventListener('keydown', general)
    return () => {
      document.removeEventListener('keydown', general)
      // The wall can have it as soon as it is in sight again.
      requestAnimationFrame(() => current instanceof HTMLElement && current.focus())
    }
  }, [])
}
