import type { KeyboardEvent } from 'react'
import { actionOf, currentKeymap } from '../../components/keymap'
import { select, showTab, type Tab } from '../desk'
import * as actions from './actions'
import type { Item } from './items'

interface Here {
  tab: Tab
  items: readonly Item[]
  /** What is selected. */
  item: Item | undefined
}

/** Keys of the list; those of fields and buttons come first. */
export function listKey(event: KeyboardEvent, here: Here): void {
  const { target } = event
  if (target instanceof Element && target.closest('input, [role="menu"]')) return
  const act = actOf(event, here) ?? stepOf(event, here)
  if (!act) return
  event.preventDefault()
  void act()
}

/** Those that can be chosen. */
function actOf({ nativeEvent }: KeyboardEvent, { tab, items, item }: Here) {
  const id = actionOf(nativeEvent, ['layouts', 'everywhere'], currentKeymap())
  if (id === 'layouts.new') return () => actions.create(tab)
  if (id === 'layouts.toStandard') return actions.toStandard
  if (id === 'app.undo') return actions.undo
  if (!item) return undefined
  if (id === 'layouts.edit') return () => actions.edit(item)
  if (id === 'layouts.rename') return () => actions.startRename(item)
  if (id === 'layouts.copy') return () => actions.copy(item)
  if (id === 'layouts.standard') return () => actions.setStandard(item)
  if (id === 'layouts.remove') return () => actions.remove(items, item)
  if (id === 'layouts.up') return () => actions.move(items, item, -1)
  return id === 'layouts.down' ? () => actions.move(items, item, 1) : undefined
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8 }

/** Those that lists have everywhere. */
function stepOf({ key, target, ctrlKey, altKey }: KeyboardEvent, { tab, items, item }: Here) {
  if (ctrlKey || altKey || !onList(target)) return undefined
  if (key === 'Enter') return item && (() => actions.use(item))
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return () => showTab(key === 'ArrowLeft' ? 'layouts' : 'scenes')
  const at = item ? items.indexOf(item) : -1
  const by = STEPS[key]
  const to = key === 'Home' ? 0 : key === 'End' ? items.length - 1 : by && at + by
  if (to === undefined) return undefined
  const next = items[Math.max(0, Math.min(items.length - 1, to))]
  return next && (() => select(tab, next.id))
}

const onList = (target: EventTarget) =>
  target instanceof Element && target.closest('[role="listbox"]') !== null
