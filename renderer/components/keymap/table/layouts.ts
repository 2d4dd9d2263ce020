import type { Actions } from '../action'

const wall = { scope: 'wall', group: 'layouts', kiosk: false } as const
/** In the list of layouts and scenes. */
const list = { scope: 'layouts', group: 'layouts', kiosk: false } as const
/** While a layout is made. */
const grid = { scope: 'grid', group: 'layouts', kiosk: false } as const

export const layoutActions = {
  'layouts.open': { ...wall, keys: ['Ctrl+L'] },
  'layouts.keep': { ...wall, keys: ['Ctrl+D'] },
  'layouts.new': { ...list, keys: ['N'] },
  'layouts.edit': { ...list, keys: ['E'] },
  'layouts.rename': { ...list, keys: ['F2'] },
  'layouts.copy': { ...list, keys: ['D'] },
  'layouts.standard': { ...list, keys: ['M'] },
  'layouts.toStandard': { ...list, keys: ['0'] },
  'layouts.remove': { ...list, keys: ['Delete'] },
  'layouts.up': { ...list, keys: ['Ctrl+ArrowUp'], repeat: true, series: 'order' },
  'layouts.down': { ...list, keys: ['Ctrl+ArrowDown'], repeat: true, series: 'order' },
  'grid.merge': { ...grid, keys: ['M'] },
  'grid.split': { ...grid, keys: ['S'] },
  'grid.beside': { ...grid, keys: ['H'], series: 'halves' },
  'grid.below': { ...grid, keys: ['V'], series: 'halves' },
} as const satisfies Actions
