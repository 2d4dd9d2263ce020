import { useEffect, useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import { deny, mayNow, useShared } from '../../state'
import { isTyping, onWall } from '../keyboard'
import type { Scope } from './action'
import { chordsOf, isStrong } from './chord'
import { actionOf, type KeyChanges, type Keymap, keymapOf } from './keymap'
import { type ActionId, actionBy } from './table'

let last: { changes: KeyChanges; keymap: Keymap } | undefined

/** The keys as whoever sits here wants them. */
export function currentKeymap(changes = useShared.getState().settings.keys): Keymap {
  if (last?.changes !== changes) last = { changes, keymap: keymapOf(changes) }
  return last.keymap
}

export const useKeymap = (): Keymap => useShared(({ settings }) => currentKeymap(settings.keys))

/** While it is set, no other action than these has a key: a lock, or a key that is being chosen. */
export const useOnlyKeys = create<{ only: readonly ActionId[] | null }>(() => ({ only: null }))

/** These need the focus on the wall itself: elsewhere arrows and Enter belong to what has it. */
const onTile: readonly Scope[] = ['tile', 'replay', 'ptz']

/** These count in the room of whoever is on duty. */
const DUTY: readonly Scope[] = [
  'duty',
  'dashboard',
  'reports',
  'shifts',
  'uptime',
  'audit',
  'outages',
]

const roomOf = (scope: Scope) =>
  scope === 'programmes' ? scope : DUTY.includes(scope) ? 'duty' : 'wall'

/** What a press means here and now, all things considered; undefined when it is for someone else. */
export function meant(event: KeyboardEvent, scope: Scope): ActionId | undefined {
  if (event.defaultPrevented) return undefined
  const id = actionOf(event, scope, currentKeymap())
  if (!id || (onTile.includes(scope) && !onWall(event.target))) return undefined
  const { typing, kiosk } = actionBy(id)
  const { only } = useOnlyKeys.getState()
  if (only && !only.includes(id)) return undefined
  if (kiosk === false && useShared.getState().kiosk) return undefined
  if (isTyping(event, roomOf(scope)) && !(typing && chordsOf(event).some(isStrong)))
    return undefined
  return id
}

/** False: it was not for this one, and the key goes on to whoever else wants it. */
export type KeyHandler = (event: KeyboardEvent) => unknown
export type KeyHandlers = Partial<Record<ActionId, KeyHandler>>

/** Whoever listens now, for what is asked for without its key. */
const listening = new Set<{ current: KeyHandlers }>()

const handlerOf = (id: ActionId) => [...listening].find(({ current }) => current[id])?.current[id]

export const canPerform = (id: ActionId): boolean => {
  const { right } = actionBy(id)
  return handlerOf(id) !== undefined && (!right || mayNow(right))
}

/** Does what the key of the action would. */
export const perform = (id: ActionId) =>
  canPerform(id) ? handlerOf(id)?.(new KeyboardEvent('keydown')) : undefined

/**
 * Listens in the whole window. With `capture` before everyone who does not; else after whatever
 * has the focus.
 */
export function useKeys(scope: Scope, handlers: KeyHandlers, options?: { capture?: boolean }) {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  const capture = options?.capture ?? false
  useEffect(() => {
    listening.add(latest)
    return () => void listening.delete(latest)
  }, [])
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event, scope, latest.current)
    document.addEventListener('keydown', listener, capture)
    return () => document.removeEventListener('keydown', listener, capture)
  }, [scope, capture])
}

function pressed(event: KeyboardEvent, scope: Scope, handlers: KeyHandlers): void {
  const id = meant(event, scope)
  const handler = id && handlers[id]
  if (!handler) return
  const { right } = actionBy(id)
  if (right && !mayNow(right)) {
    event.preventDefault()
    deny(right)
    return
  }
  // A key that is held down acts once, unless it goes step by step.
  if (event.repeat && !actionBy(id).repeat) event.preventDefault()
  else if (handler(event) !== false) event.preventDefault()
}
