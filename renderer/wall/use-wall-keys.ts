import type { BuiltInLayout } from '../../preload/contract'
import { type KeyHandlers, useKeys } from '../components/keymap'
import { timeOf } from '../components/shot'
import * as actions from './actions'
import { clearCells, retryCells } from './place'
import { chosenCells } from './several/several'
import { type OnMark, othersOf, selectedShot } from './shot'
import { useTiles } from './tiles'

/** With the tile that is selected, if there is one. */
const selected = (act: (cell: number) => void) => () => {
  const cell = useTiles.getState().selected
  if (cell !== null) act(cell)
}

const tileKeys: KeyHandlers = {
  'tile.left': () => actions.move('left'),
  'tile.up': () => actions.move('up'),
  'tile.right': () => actions.move('right'),
  'tile.down': () => actions.move('down'),
  'tile.swapLeft': () => actions.swap('left'),
  'tile.swapUp': () => actions.swap('up'),
  'tile.swapRight': () => actions.swap('right'),
  'tile.swapDown': () => actions.swap('down'),
  'tile.enlarge': selected(actions.toggleEnlarged),
  'tile.clear': () => clearCells(chosenCells()),
  'tile.retry': () => retryCells(chosenCells()),
  'tile.back': () => actions.back(),
}

const grid = (layout: BuiltInLayout) => () => actions.setLayout(layout)

const gridKeys: KeyHandlers = {
  'wall.grid1': grid('1'),
  'wall.grid2': grid('4'),
  'wall.grid3': grid('9'),
  'wall.grid4': grid('16'),
  'wall.grid5': grid('25'),
  'wall.grid6': grid('36'),
  'wall.grid7': grid('49'),
  'wall.grid8': grid('64'),
}

export function useWallKeys(onMark: OnMark) {
  useKeys('tile', tileKeys)
  useKeys('wall', {
    ...gridKeys,
    'wall.mark': (event) => onMark(selectedShot(), timeOf(event)),
    'wall.markFacility': (event) => markFacility(event, onMark),
  })
  useKeys('everywhere', { 'app.undo': actions.undo, 'app.redo': actions.redo })
}

function markFacility(event: KeyboardEvent, onMark: OnMark) {
  const shot = selectedShot()
  onMark(shot, timeOf(event), shot ? { others: othersOf(shot.camera) } : {})
}
