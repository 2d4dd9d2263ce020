import type { Actions } from '../action'

const account = { scope: 'everywhere', group: 'app', typing: true, kiosk: false } as const

export const accountActions = {
  'accounts.officer': { ...account, keys: ['Ctrl+Shift+O'] },
  'accounts.signOut': { ...account, keys: ['Ctrl+Shift+Q'] },
} as const satisfies Actions
