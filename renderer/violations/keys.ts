import { useEffect, useRef } from 'react'
import { openExport } from '../components/dialogs'
import { actionOf, currentKeymap } from '../components/keymap'
import { FIELDS, OPEN_LIST, OVERLAYS, wasCovered } from '../components/room-keys'
import { openRoom } from '../components/rooms'
import { undoLatest } from './act/undo'
import { closeDetail, targets, untick, useViolations } from './store'

/** Ids of elements that keys lead to. */
export const SEARCH = 'violations-search'
export const ROWS = 'violations-rows'
export const DETAIL = 'violations-detail'

const byId = (id: string) => document.getElementById(id)

export function findViolation(): void {
  const input = byId(SEARCH)
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}

export const enterRows = () => byId(ROWS)?.focus()

/** The panel itself takes the keyboard: Tab leads into it, and Esc out of it. */
export const enterDetail = () => byId(DETAIL)?.focus()

/** One thing at a time, the topmost first; the wall comes last. */
function back(target: Element | null): void {
  const { ticked, detail } = useViolations.getState()
  if (target?.closest(`#${DETAIL}`)) enterRows()
  else if (ticked.size > 0) untick()
  else if (detail) closeDetail()
  else openRoom('wall')
}

/** @returns whether the key meant something */
function act(event: KeyboardEvent, target: Element | null): boolean {
  const field = target?.closest(FIELDS) ?? null
  const id = actionOf(event, ['violations', 'everywhere'], currentKeymap())
  if (event.key === 'Escape' && !field) back(target)
  else if (id === 'app.search' && (!field || event.ctrlKey)) findViolation()
  else if (field || !id) return false
  else if (id === 'app.undo') undoLatest()
  else if (id === 'app.violations') openRoom('wall')
  else if (id === 'violations.export' && targets().length > 0) openExport(targets())
  else return false
  return true
}

function onKeyDown(event: KeyboardEvent) {
  if (event.isComposing || event.defaultPrevented || wasCovered()) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(OVERLAYS) || target?.closest(OPEN_LIST) || !act(event, target)) return
  event.preventDefault()
  event.stopPropagation()
}

/** After the field has heard it: Esc leads out of a field of the panel. */
function leaveField({ key, target, defaultPrevented }: KeyboardEvent) {
  if (key !== 'Escape' || defaultPrevented || wasCovered() || !(target instanceof Element)) return
  if (target.closest(`#${DETAIL}`) && target.closest(FIELDS) && !target.closest(OPEN_LIST))
    enterDetail()
}

/** Keys of the room, wherever in it the keyboard is; gives the keyboard back to the wall. */
export function useRoomKeys(): void {
  const before = useRef(document.activeElement)
  useEffect(() => {
    const { current } = before
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('keydown', leaveField)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('keydown', leaveField)
      // The wall can have it as soon as it is in sight again.
      requestAnimationFrame(() => current instanceof HTMLElement && current.focus())
    }
  }, [])
}
