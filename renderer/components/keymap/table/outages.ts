import type { Actions } from '../action'

/** In the list of outages. */
const room = { scope: 'outages', group: 'duty', kiosk: false } as const

export const outageActions = {
  'app.outages': { scope: 'everywhere', group: 'app', keys: ['Alt+G'], kiosk: false },
  'outages.first': { scope: 'wall', group: 'wall', keys: ['X'] },
  'outages.silence': { scope: 'everywhere', group: 'duty', keys: ['Ctrl+M'], typing: true },
  'outages.acknowledge': { ...room, keys: ['X'] },
  'outages.all': { ...room, keys: ['Shift+X'] },
  'outages.call': { ...room, keys: ['D'] },
  'outages.assign': { ...room, keys: ['P'] },
  'outages.note': { ...room, keys: ['N'] },
  'outages.show': { ...room, keys: ['W'] },
  'outages.past': { ...room, keys: ['H'] },
  'outages.export': { ...room, keys: ['E'] },
  'outages.settings': { ...room, keys: ['O'] },
} as const satisfies Actions
