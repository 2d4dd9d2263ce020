import type { Actions } from '../action'

const ptz = { scope: 'ptz', group: 'view' } as const
const turn = { ...ptz, repeat: true, series: 'turn' } as const
const zoom = { ...ptz, repeat: true, series: 'zoom' } as const

/** While the pad of a camera is open; digits go to its saved positions. */
export const ptzActions = {
  'ptz.toggle': { scope: 'wall', group: 'view', keys: ['Z'] },
  'ptz.left': { ...turn, keys: ['ArrowLeft'] },
  'ptz.up': { ...turn, keys: ['ArrowUp'] },
  'ptz.right': { ...turn, keys: ['ArrowRight'] },
  'ptz.down': { ...turn, keys: ['ArrowDown'] },
  'ptz.in': { ...zoom, keys: ['+', '='] },
  'ptz.out': { ...zoom, keys: ['-'] },
  'ptz.speed': { ...ptz, keys: ['Space'] },
  'ptz.home': { ...ptz, keys: ['Home', '0'] },
  'ptz.close': { ...ptz, keys: ['Esc'] },
} as const satisfies Actions
