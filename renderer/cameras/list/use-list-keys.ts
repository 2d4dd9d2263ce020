import { useWindowEvent } from '@mantine/hooks'
import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { actionOf, currentKeymap } from '../../components/keymap'
import {
  extend,
  neighbour,
  point,
  type Selection,
  toggle,
  toggleAll,
} from '../../components/selection'

interface ListKeys {
  active: boolean
  ids: string[]
  selection: Selection
  setSelection: (change: (before: Selection) => Selection) => void
  onEdit: () => void
  onRemove: () => void
  onUndo: () => void
}

const PAGE = 15

const steps: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

export function useListKeys(props: ListKeys) {
  const { active, ids, selection, setSelection, onEdit, onRemove, onUndo } = props
  const searchRef = useRef<HTMLInputElement>(null)
  const gridRef = useRef<HTMLTableElement>(null)
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const virtual = useRef<Virtualizer<HTMLTableSectionElement, Element> | null>(null)

  const show = (id: string, shift = false) => {
    setSelection((before) => (shift ? extend(before, ids, id) : point(before, id)))
    const index = ids.indexOf(id)
    if (index >= 0) virtual.current?.scrollToIndex(index)
  }
  const move = (by: number, shift: boolean) => {
    const id = neighbour(selection, ids, by)
    if (id !== null) show(id, shift)
  }
  const enterList = () => {
    gridRef.current?.focus()
    if (selection.cursor === null || !ids.includes(selection.cursor)) move(0, false)
  }
  const act: Record<string, () => void> = {
    ' ': () => selection.cursor !== null && setSelection((s) => toggle(s, s.cursor as string)),
    Enter: onEdit,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== gridRef.current) return
    const id = actionOf(event.nativeEvent, 'cameras', currentKeymap())
    const step = steps[event.key]
    if (id === 'cameras.all') setSelection((s) => toggleAll(s, ids))
    else if (id === 'cameras.remove') onRemove()
    else if (step !== undefined) move(step, event.shiftKey)
    else if (!event.ctrlKey && act[event.key]) act[event.key]?.()
    else return
    event.preventDefault()
  }
  const find = () => {
    searchRef.current?.focus()
    searchRef.current?.select()
  }
  useWindowEvent('keydown', (event) => {
    const id = active ? actionOf(event, 'everywhere', currentKeymap()) : undefined
    const inSearch = event.target === searchRef.current
    // In a search that holds something, undoing belongs to what was typed.
    if (id === 'app.undo' && !(inSearch && searchRef.current?.value)) onUndo()
    else if (id === 'app.search' && (event.ctrlKey || !inSearch)) find()
    else return
    event.preventDefault()
  })
  const first = useRef(true)
  useEffect(() => {
    // Back from the form: the keyboard is where it was.
    if (active && !first.current) gridRef.current?.focus()
    first.current = false
  }, [active])
  return { searchRef, gridRef, bodyRef, virtual, onKeyDown, enterList, show }
}

export type ListKeysResult = ReturnType<typeof useListKeys>
