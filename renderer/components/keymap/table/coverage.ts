import type { Actions } from '../action'

const alerts = { scope: 'wall', group: 'wall' } as const

/** What needs eyes: cameras that nobody has seen, and what happened to those on the wall. */
export const coverageActions = {
  'wall.unseen': { scope: 'wall', group: 'tree', keys: ['U'], kiosk: false },
  'alerts.note': { ...alerts, keys: ['L'] },
  'alerts.noteAll': { ...alerts, keys: ['Shift+L'] },
  'alerts.cell': { ...alerts, keys: ['Alt+L'] },
} as const satisfies Actions
