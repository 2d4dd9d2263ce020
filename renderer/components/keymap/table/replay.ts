import type { Actions } from '../action'

const replay = { scope: 'replay', group: 'replay' } as const
const speed = { ...replay, series: 'speed' } as const

export const replayActions = {
  'replay.back5': { ...replay, keys: [','] },
  'replay.on5': { ...replay, keys: ['.'] },
  // The second is for layouts that have other signs above comma and stop.
  'replay.back30': { ...replay, keys: ['<', 'Shift+,'] },
  'replay.on30': { ...replay, keys: ['>', 'Shift+.'] },
  'replay.turn': { ...replay, keys: ['Space'] },
  'replay.frameBack': { ...replay, keys: ['ArrowLeft'], repeat: true },
  'replay.frameOn': { ...replay, keys: ['ArrowRight'], repeat: true },
  'replay.speed1': { ...speed, keys: ['1'] },
  'replay.speed2': { ...speed, keys: ['2'] },
  'replay.speed4': { ...speed, keys: ['3'] },
  'replay.live': { ...replay, keys: ['Esc', 'L'] },
} as const satisfies Actions
