import { useEffect } from 'react'
import { isTyping } from '../components/keyboard'
import * as actions from './actions'
import { anywhereKey, tileKey, type WallKey } from './keys'
import { useTiles } from './tiles'

/** Arrows and letters belong to the wall only when no list, menu or field has the focus. */
const onWall = (target: EventTarget | null) =>
  target === document.body || (target instanceof Element && target.closest('.wall') !== null)

function perform(key: WallKey) {
  const { selected } = useTiles.getState()
  if (key.act === 'move') return actions.move(key.direction)
  if (key.act === 'swap') return actions.swap(key.direction)
  if (key.act === 'layout') return actions.setLayout(key.layout)
  if (key.act === 'undo') return actions.undo()
  if (key.act === 'back') return actions.back()
  if (selected === null) return
  if (key.act === 'enlarge') return actions.toggleEnlarged(selected)
  if (key.act === 'clear') return actions.clearTile(selected)
  return actions.retryTile(selected)
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || isTyping(event)) return
  const key = anywhereKey(event) ?? (onWall(event.target) ? tileKey(event) : undefined)
  if (!key) return
  event.preventDefault()
  perform(key)
}

export function useWallKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
