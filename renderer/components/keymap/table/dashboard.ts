import type { Actions } from '../action'

const tab = { scope: 'dashboard', group: 'duty', kiosk: false } as const

export const dashboardActions = {
  'wall.figures': { scope: 'wall', group: 'wall', keys: ['Shift+G'] },
  'dashboard.period': { ...tab, keys: ['T'] },
  'dashboard.full': { ...tab, keys: ['F'] },
  'dashboard.put': { ...tab, keys: ['W'] },
} as const satisfies Actions
