import type { Actions } from '../action'

/** What needs eyes: cameras that nobody has seen. */
export const coverageActions = {
  'wall.unseen': { scope: 'wall', group: 'tree', keys: ['U'], kiosk: false },
} as const satisfies Actions
