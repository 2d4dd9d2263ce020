import type { Actions } from '../action'

const tab = { scope: 'shifts', group: 'duty', kiosk: false } as const

export const shiftActions = {
  'app.shift': { scope: 'everywhere', group: 'app', keys: ['Shift+B'], kiosk: false },
  'attention.answer': { scope: 'everywhere', group: 'duty', keys: ['F9'], typing: true },
  'shifts.handOver': { ...tab, keys: ['H'], right: 'shifts' },
  'shifts.begin': { ...tab, keys: ['N'], right: 'shifts' },
  'shifts.join': { ...tab, keys: ['V'], right: 'shifts' },
  'shifts.matter': { ...tab, keys: ['M'], right: 'shifts' },
  'shifts.correct': { ...tab, keys: ['E'], right: 'shifts' },
  'shifts.print': { ...tab, keys: ['Ctrl+P'], right: 'export' },
  'shifts.plan': { ...tab, keys: ['L'], right: 'plan' },
  'shifts.search': { ...tab, keys: ['F'] },
} as const satisfies Actions
