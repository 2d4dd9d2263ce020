import type { StreamState } from '../../preload/contract'

const order = [
  'live',
  'stalled',
  'refused',
  'unsupported',
  'unreachable',
  'reconnecting',
  'connecting',
] as const

export type ShownState = (typeof order)[number]

/** The better of its two streams speaks for a camera; undefined when neither is open. */
export const betterState = (main?: StreamState, sub?: StreamState): ShownState | undefined =>
  order.find((state) => state === main || state === sub)
