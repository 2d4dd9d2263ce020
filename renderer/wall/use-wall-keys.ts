import { useEffect } from 'react'
import { isTyping, onWall } from '../components/keyboard'
import { timeOf } from '../components/shot'
import * as actions from './actions'
import { anywhereKey, repeats, tileKey, type WallKey } from './keys'
import { type OnMark, othersOf, selectedShot } from './shot'
import { useTiles } from './tiles'

function perform(key: Exclude<WallKey, { act: 'mark' } | { act: 'markFacility' }>) {
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

function onKeyDown(event: KeyboardEvent, onMark: OnMark) {
  if (event.defaultPrevented || isTyping(event)) return
  const key = anywhereKey(event) ?? (onWall(event.target) ? tileKey(event) : undefined)
  if (!key) return
  event.preventDefault()
  if (event.repeat && !repeats(key)) return
  if (key.act === 'mark') onMark(selectedShot(), timeOf(event))
  else if (key.act === 'markFacility') markFacility(event, onMark)
  else perform(key)
}

function markFacility(event: KeyboardEvent, onMark: OnMark) {
  const shot = selectedShot()
  onMark(shot, timeOf(event), shot ? { others: othersOf(shot.camera) } : {})
}

/** `onMark` must not change from one drawing to the next. */
export function useWallKeys(onMark: OnMark) {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event, onMark)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [onMark])
}
