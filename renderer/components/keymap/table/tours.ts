import type { Actions } from '../action'

const tour = { scope: 'wall', group: 'tours' } as const
/** Lists have these keys too. */
const tile = { scope: 'tile', group: 'tours' } as const

export const tourActions = {
  'tours.turn': { ...tour, keys: ['T'] },
  'tours.next': { ...tile, keys: ['PageDown'], repeat: true },
  'tours.previous': { ...tile, keys: ['PageUp'], repeat: true },
  'tours.hold': { ...tour, keys: ['H'] },
} as const satisfies Actions
