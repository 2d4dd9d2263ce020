import type { Actions } from '../action'

const tile = { scope: 'tile', group: 'wall' } as const
const extend = { ...tile, repeat: true, series: 'extend' } as const

/** Putting cameras quickly, several tiles at once, and the way back. */
export const placeActions = {
  'app.palette': {
    ...{ scope: 'everywhere', group: 'app', keys: ['Ctrl+K'] },
    ...{ typing: true, kiosk: false },
  },
  'tile.extendLeft': { ...extend, keys: ['Shift+ArrowLeft'] },
  'tile.extendUp': { ...extend, keys: ['Shift+ArrowUp'] },
  'tile.extendRight': { ...extend, keys: ['Shift+ArrowRight'] },
  'tile.extendDown': { ...extend, keys: ['Shift+ArrowDown'] },
  'tile.all': { ...tile, keys: ['Ctrl+A'] },
  'tile.fillChosen': { ...tile, keys: ['Ctrl+Enter'] },
  'tile.previous': { ...tile, keys: ['Backspace'] },
  'tile.recent': { ...tile, keys: ['Shift+Backspace'] },
  'wall.back': { scope: 'wall', group: 'wall', keys: ['Alt+ArrowLeft'], repeat: true },
  'wall.forward': { scope: 'wall', group: 'wall', keys: ['Alt+ArrowRight'], repeat: true },
} as const satisfies Actions
