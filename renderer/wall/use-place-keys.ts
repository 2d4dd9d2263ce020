import { useEffect } from 'react'
import { useDialogs } from '../components/dialogs'
import { useKeys, useOnlyKeys } from '../components/keymap'
import { inRoom } from '../components/rooms'
import { extend, redo, undo } from './actions'
import { putPrevious, showChosen, targetCell } from './place'
import { openRecent } from './recent/recent-menu'
import { selectAll } from './several/several'

/** Several tiles at once, what a cell showed before, and the way back. */
export function usePlaceKeys() {
  useKeys('tile', {
    'tile.extendLeft': () => extend('left'),
    'tile.extendUp': () => extend('up'),
    'tile.extendRight': () => extend('right'),
    'tile.extendDown': () => extend('down'),
    'tile.all': () => selectAll(),
    'tile.fillChosen': () => showChosen(),
    'tile.previous': () => putPrevious(targetCell()),
    'tile.recent': () => openRecent(targetCell()),
  })
  useKeys('wall', { 'wall.back': () => undo(), 'wall.forward': () => redo() })
  useKeys('everywhere', { 'app.redo': () => redo() })
  useEffect(() => {
    window.addEventListener('mouseup', onMouseUp)
    return () => window.removeEventListener('mouseup', onMouseUp)
  }, [])
}

/** As the DOM counts them: the fourth and fifth button of a mouse. */
const BACK = 3
const FORWARD = 4

function onMouseUp(event: MouseEvent) {
  const way = event.button === BACK ? undo : event.button === FORWARD ? redo : undefined
  if (!way || useDialogs.getState().open || !inRoom('wall') || useOnlyKeys.getState().only) return
  event.preventDefault()
  way()
}
