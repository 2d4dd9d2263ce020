import type { Actions } from '../action'

const app = { scope: 'everywhere', group: 'app' } as const

export const appActions = {
  'app.search': { ...app, keys: ['Ctrl+F', '/'], kiosk: false },
  'app.violations': { ...app, keys: ['B'], kiosk: false },
  'app.facilities': { ...app, keys: ['C'], kiosk: false },
  'app.forwarding': { ...app, keys: ['Shift+C'], kiosk: false },
  'app.duty': { ...app, keys: ['G'], kiosk: false },
  'app.programmes': { ...app, keys: ['Shift+P'], kiosk: false },
  'app.undo': { ...app, keys: ['Ctrl+Z'], repeat: true },
  'app.redo': { ...app, keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], repeat: true },
  'app.left': { ...app, keys: ['[', 'F2'], typing: true, kiosk: false },
  'app.right': { ...app, keys: [']', 'F3'], typing: true, kiosk: false },
  'app.fullScreen': { ...app, keys: ['F11'], typing: true },
  'app.keys': { ...app, keys: ['F1', '?'], typing: true },
  'app.night': { scope: 'wall', group: 'app', keys: ['N'] },
  'app.quit': { ...app, keys: ['Ctrl+Q'], typing: true },
} as const satisfies Actions
