import type { Actions } from '../action'

const tour = { scope: 'wall', group: 'tours' } as const

export const tourActions = {
  'tours.turn': { ...tour, keys: ['T'] },
  'tours.next': { ...tour, keys: ['PageDown'], repeat: true },
  'tours.previous': { ...tour, keys: ['PageUp'], repeat: true },
  'tours.hold': { ...tour, keys: ['H'] },
} as const satisfies Actions
