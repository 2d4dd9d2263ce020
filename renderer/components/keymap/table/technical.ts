import type { Actions } from '../action'

const technical = { scope: 'technical', group: 'facilities', kiosk: false } as const

export const technicalActions = {
  'app.technical': { scope: 'everywhere', group: 'app', keys: ['Shift+K'], kiosk: false },
  'technical.check': { ...technical, keys: ['K'] },
  'technical.all': { ...technical, keys: ['Ctrl+A'] },
} as const satisfies Actions
