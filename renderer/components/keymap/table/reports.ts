import type { Actions } from '../action'

const tab = { scope: 'reports', group: 'duty', kiosk: false } as const

export const reportActions = {
  'app.reports': { scope: 'everywhere', group: 'app', keys: ['Shift+R'], kiosk: false },
  'reports.new': { ...tab, keys: ['N'], right: 'reports' },
  'reports.finish': { ...tab, keys: ['H'], right: 'reports-final' },
  'reports.save': { ...tab, keys: ['Ctrl+P'], right: 'export' },
} as const satisfies Actions
