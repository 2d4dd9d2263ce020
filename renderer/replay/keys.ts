export type Speed = 1 | 0.5 | 0.25

export const speedNames: Record<Speed, string> = { 1: '1×', 0.5: '½×', 0.25: '¼×' }

export type ReplayAct =
  /** By ms; opens the replay when it goes back. */
  | { act: 'step'; by: number }
  | { act: 'frame'; by: 1 | -1 }
  | { act: 'turn' }
  | { act: 'speed'; speed: Speed }
  | { act: 'live' }

export type ReplayPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

/** Opens a replay; and further, once it is there. */
const opening: Record<string, ReplayAct> = {
  ',': { act: 'step', by: -5_000 },
  '<': { act: 'step', by: -30_000 },
}

const inside: Record<string, ReplayAct> = {
  ...opening,
  '.': { act: 'step', by: 5_000 },
  '>': { act: 'step', by: 30_000 },
  ' ': { act: 'turn' },
  ArrowLeft: { act: 'frame', by: -1 },
  ArrowRight: { act: 'frame', by: 1 },
  '1': { act: 'speed', speed: 1 },
  '2': { act: 'speed', speed: 0.5 },
  '3': { act: 'speed', speed: 0.25 },
  Escape: { act: 'live' },
  l: { act: 'live' },
  L: { act: 'live' },
}

/** @param open the tile that keys are meant for shows its past */
export function replayKey(press: ReplayPress, open: boolean): ReplayAct | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined
  // Where the comma has no other sign above it.
  const key = press.shiftKey ? ({ ',': '<', '.': '>' }[press.key] ?? press.key) : press.key
  return (open ? inside : opening)[key]
}

/** A key that is held down repeats only what goes picture by picture. */
export const repeats = ({ act }: ReplayAct) => act === 'frame'
