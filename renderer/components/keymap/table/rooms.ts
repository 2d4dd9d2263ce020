import type { Actions } from '../action'

const violations = { scope: 'violations', group: 'violations', kiosk: false } as const
const cameras = { scope: 'cameras', group: 'lists', kiosk: false } as const

export const roomActions = {
  'violations.all': { ...violations, keys: ['Ctrl+A'] },
  'violations.step': { ...violations, keys: ['N'] },
  'violations.remove': { ...violations, keys: ['Delete'] },
  'violations.export': { ...violations, keys: ['E'] },
  'cameras.all': { ...cameras, keys: ['Ctrl+A'] },
  'cameras.remove': { ...cameras, keys: ['Delete'] },
  'form.save': { ...cameras, scope: 'form', keys: ['Ctrl+S', 'Ctrl+Enter'], typing: true },
} as const satisfies Actions
