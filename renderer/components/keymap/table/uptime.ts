import type { Actions } from '../action'

const tab = { scope: 'uptime', group: 'duty', kiosk: false } as const

export const uptimeActions = {
  'uptime.up': { ...tab, keys: ['Backspace'] },
  'uptime.order': { ...tab, keys: ['O'] },
  'uptime.period': { ...tab, keys: ['T'] },
  'uptime.maintenance': { ...tab, keys: ['M'] },
  'uptime.export': { ...tab, keys: ['E'], right: 'export' },
} as const satisfies Actions
