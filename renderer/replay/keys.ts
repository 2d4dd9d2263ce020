import type { ActionId, KeyHandlers } from '../components/keymap'

export type Speed = 1 | 0.5 | 0.25

export const speedNames: Record<Speed, string> = { 1: '1×', 0.5: '½×', 0.25: '¼×' }

export type ReplayAct =
  /** By ms; opens the replay when it goes back. */
  | { act: 'step'; by: number }
  | { act: 'frame'; by: 1 | -1 }
  | { act: 'turn' }
  | { act: 'speed'; speed: Speed }
  | { act: 'live' }

/** Those that open a replay; and further, once it is there. */
export const opening = {
  'replay.back5': { act: 'step', by: -5_000 },
  'replay.back30': { act: 'step', by: -30_000 },
} as const satisfies Partial<Record<ActionId, ReplayAct>>

export const inside = {
  'replay.on5': { act: 'step', by: 5_000 },
  'replay.on30': { act: 'step', by: 30_000 },
  'replay.turn': { act: 'turn' },
  'replay.frameBack': { act: 'frame', by: -1 },
  'replay.frameOn': { act: 'frame', by: 1 },
  'replay.speed1': { act: 'speed', speed: 1 },
  'replay.speed2': { act: 'speed', speed: 0.5 },
  'replay.speed4': { act: 'speed', speed: 0.25 },
  'replay.live': { act: 'live' },
} as const satisfies Partial<Record<ActionId, ReplayAct>>

/** Handlers of every key of a replay; where none is open, only what opens one means anything. */
export function replayKeys(
  perform: (what: ReplayAct) => unknown,
  isOpen: () => boolean,
): KeyHandlers {
  const handlers: KeyHandlers = {}
  for (const [id, what] of Object.entries(opening)) handlers[id as ActionId] = () => perform(what)
  for (const [id, what] of Object.entries(inside))
    handlers[id as ActionId] = () => isOpen() && perform(what)
  return handlers
}
