import type { Actions } from '../action'

/** In the room of programmes; what works while somebody types has a key that types nothing. */
const room = { scope: 'programmes', group: 'programmes', kiosk: false, right: 'present' } as const
const move = { ...room, repeat: true, typing: true, series: 'stepMove' } as const

export const programmeActions = {
  'programmes.start': { ...room, keys: ['F5'], typing: true },
  'programmes.rehearse': { ...room, keys: ['Shift+F5'], typing: true },
  'programmes.check': { ...room, keys: ['F6'], typing: true },
  'programmes.new': { ...room, keys: ['N'] },
  'programmes.add': { ...room, keys: ['A'] },
  'programmes.duplicate': { ...room, keys: ['D'] },
  'programmes.remove': { ...room, keys: ['Delete'] },
  'programmes.up': { ...move, keys: ['Alt+ArrowUp'] },
  'programmes.down': { ...move, keys: ['Alt+ArrowDown'] },
  'programmes.print': { ...room, keys: ['Ctrl+P'], typing: true },
  'programmes.export': { ...room, keys: ['E'], right: 'export' },
  'programmes.import': { ...room, keys: ['I'] },
} as const satisfies Actions
