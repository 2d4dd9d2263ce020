import type { Actions } from '../action'

const view = { scope: 'tile', group: 'view' } as const
const look = { ...view, repeat: true, series: 'look' } as const

/** How the picture of a tile is seen, and whether it is heard. */
export const viewActions = {
  'view.in': { ...view, keys: ['+', '='], repeat: true },
  'view.out': { ...view, keys: ['-'], repeat: true },
  'view.whole': { ...view, keys: ['0'] },
  'view.left': { ...look, keys: ['Ctrl+Shift+ArrowLeft'] },
  'view.up': { ...look, keys: ['Ctrl+Shift+ArrowUp'] },
  'view.right': { ...look, keys: ['Ctrl+Shift+ArrowRight'] },
  'view.down': { ...look, keys: ['Ctrl+Shift+ArrowDown'] },
  'view.menu': { scope: 'wall', group: 'view', keys: ['V'] },
  'view.sound': { scope: 'wall', group: 'view', keys: ['A'] },
  // Who may not lift them may still put them back.
  'privacy.lift': { scope: 'wall', group: 'view', keys: ['Shift+V'] },
  'privacy.edit': { scope: 'wall', group: 'view', keys: ['Alt+V'], right: 'cameras', kiosk: false },
} as const satisfies Actions
