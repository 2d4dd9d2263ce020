import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef } from 'react'
import { type ActionId, actionOf, currentKeymap } from '../../components/keymap'
import {
  extend,
  neighbour,
  point,
  type Selection,
  toggle,
  toggleAll,
  untick,
} from '../../components/selection'
import { enterPanel, PANEL } from '../detail/field'
import type { Ask } from './questions'
import { choose, narrowTo, useFacilityList } from './store'

export const ROWS = 'facility-rows'
export const enterRows = () => document.getElementById(ROWS)?.focus()

const PAGE = 15

const steps: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const questions: Partial<Record<ActionId, Ask>> = {
  'facilities.stage': 'stage',
  'facilities.deadline': 'deadline',
  'facilities.reason': 'reason',
  'facilities.remove': 'remove',
}

interface ListKeys {
  active: boolean
  ids: string[]
  selection: Selection
  setSelection: (change: (before: Selection) => Selection) => void
  act: { ask: (kind: Ask) => void; today: () => void; open: () => void }
}

export function useListKeys({ active, ids, selection, setSelection, act }: ListKeys) {
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const virtual = useRef<Virtualizer<HTMLTableSectionElement, Element> | null>(null)
  const move = (by: number, shift: boolean) => {
    const id = neighbour(selection, ids, by)
    if (id === null) return
    setSelection((before) => (shift ? extend(before, ids, id) : point(before, id)))
    const index = ids.indexOf(id)
    if (index >= 0) virtual.current?.scrollToIndex(index)
  }
  const enterList = () => {
    enterRows()
    if (selection.cursor === null || !ids.includes(selection.cursor)) move(0, false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.defaultPrevented || !active) return
    const id = actionOf(event.nativeEvent, 'facilities', currentKeymap())
    const step = steps[event.key]
    const ask = id && questions[id]
    if (id === 'facilities.all') setSelection((s) => toggleAll(s, ids))
    // A key that is held would go on to the stage after it.
    else if (id === 'facilities.today') event.repeat || act.today()
    else if (ask) act.ask(ask)
    else if (event.altKey || event.ctrlKey) return
    else if (step !== undefined) move(step, event.shiftKey)
    else if (event.key === ' ') setSelection((s) => (s.cursor === null ? s : toggle(s, s.cursor)))
    else if (event.key === 'Enter') openOrEnter(act.open)
    else return
    event.preventDefault()
  }
  /** One thing at a time, the topmost first; what is not for the list is for the room. */
  const onRoomKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (target?.closest('[data-mantine-stop-propagation="true"], [aria-modal="true"]')) return
    if (!back(target, selection, setSelection)) return
    event.preventDefault()
  }
  return { bodyRef, virtual, onKeyDown, onRoomKey, enterList }
}

/** What Enter means: open the panel, and once it is open go into it. */
function openOrEnter(open: () => void): void {
  if (useFacilityList.getState().detail) enterPanel()
  else open()
}

function back(
  target: Element | null,
  selection: Selection,
  setSelection: ListKeys['setSelection'],
): boolean {
  const { query, narrow, detail } = useFacilityList.getState()
  if (target?.closest(`#${PANEL}`)) enterRows()
  else if (target?.closest('input') && query) choose({ query: '' })
  else if (target?.closest('input')) enterRows()
  else if (selection.ticked.size > 0) setSelection(untick)
  else if (detail) choose({ detail: false })
  else if (narrow) narrowTo(null)
  else return false
  return true
}

export type ListKeysResult = ReturnType<typeof useListKeys>
