import type { KeyboardEvent } from 'react'
import type { BookmarkFilter } from '../../../preload/contract'
import { actionOf, currentKeymap } from '../../components/keymap'
import { removeAll, restoreAll, tickAll } from '../act/actions'
import type { Cursor } from '../data/cursor'
import { enterDetail } from '../keys'
import { ask, targets, toggleTick, useViolations } from '../store'

const PAGE = 12

const steps: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

interface TableKeys {
  cursor: Cursor
  filter: BookmarkFilter
  move: (index: number, shift: boolean) => void
  onOpen: () => void
}

/** What Enter means: open the panel, and once it is open go into it. */
export function openOrEnter(onOpen: () => void): void {
  if (useViolations.getState().detail) enterDetail()
  else onOpen()
}

export function askStep(): void {
  const ids = targets()
  if (ids.length > 0) ask({ ask: 'step', ids, state: null })
}

/** Removed ones are brought back by the same key. */
export function removeTargets(): void {
  const { removed } = useViolations.getState().wanted
  void (removed ? restoreAll : removeAll)(targets())
}

export function useTableKeys({ cursor, filter, move, onOpen }: TableKeys) {
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const { key, shiftKey } = event
    const id = actionOf(event.nativeEvent, 'violations', currentKeymap())
    const by = steps[key]
    if (id === 'violations.all') void tickAll(filter)
    else if (id === 'violations.remove') removeTargets()
    else if (id === 'violations.step') askStep()
    else if (event.altKey || event.ctrlKey) return
    else if (by !== undefined) move(cursor.index + by, shiftKey)
    else if (key === ' ') cursor.id !== null && toggleTick(cursor.id)
    else if (key === 'Enter') openOrEnter(onOpen)
    else return
    event.preventDefault()
  }
}
