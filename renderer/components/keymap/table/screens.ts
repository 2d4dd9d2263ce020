import type { Actions } from '../action'

const screen = { scope: 'wall', group: 'screens' } as const
const show = { ...screen, kiosk: false, series: 'show' } as const
/** From a wall's own window as well. */
const send = { ...screen, series: 'send' } as const

export const screenActions = {
  'screens.open': { scope: 'everywhere', group: 'screens', keys: ['Ctrl+Shift+N'], typing: true },
  'screens.manage': { ...screen, keys: ['Alt+0'], kiosk: false },
  'screens.show1': { ...show, keys: ['Alt+1'] },
  'screens.show2': { ...show, keys: ['Alt+2'] },
  'screens.show3': { ...show, keys: ['Alt+3'] },
  'screens.show4': { ...show, keys: ['Alt+4'] },
  'screens.show5': { ...show, keys: ['Alt+5'] },
  'screens.show6': { ...show, keys: ['Alt+6'] },
  'screens.show7': { ...show, keys: ['Alt+7'] },
  'screens.show8': { ...show, keys: ['Alt+8'] },
  'screens.send1': { ...send, keys: ['Alt+Shift+1'] },
  'screens.send2': { ...send, keys: ['Alt+Shift+2'] },
  'screens.send3': { ...send, keys: ['Alt+Shift+3'] },
  'screens.send4': { ...send, keys: ['Alt+Shift+4'] },
  'screens.send5': { ...send, keys: ['Alt+Shift+5'] },
  'screens.send6': { ...send, keys: ['Alt+Shift+6'] },
  'screens.send7': { ...send, keys: ['Alt+Shift+7'] },
  'screens.send8': { ...send, keys: ['Alt+Shift+8'] },
  'screens.lock': { scope: 'everywhere', group: 'screens', keys: ['Ctrl+Shift+L'], typing: true },
} as const satisfies Actions
