import type { Camera, SceneFault, StreamReason, StreamStatus } from '../../preload/contract'
import type { PlayerView } from '../components/player'

/** What a tile claims; tests and measurements read it from `data-state`. */
export type TileState =
  | 'empty'
  | 'connecting'
  | 'live'
  | 'stalled'
  | 'blind'
  | 'reconnecting'
  | 'refused'
  | 'unreachable'
  | 'unsupported'

/** States of main that explain a missing picture better than the player can. */
const explained = new Set(['reconnecting', 'refused', 'unreachable', 'unsupported'] as const)
type Explained = typeof explained extends Set<infer S> ? S : never
/** Main knows why there is no picture. */
export const isExplained = (state: string): state is Explained => explained.has(state as Explained)

type Asked = Pick<Camera, 'enabled'> | undefined
type Known = Pick<StreamStatus, 'state'> | undefined
type Seen = Pick<PlayerView, 'picture' | 'moving' | 'fault'>

/** Main's reason, or what is wrong with a picture that keeps coming. */
export type TileReason = StreamReason | Exclude<SceneFault, 'none'>

/** Live is what the decoder proves, never what main believes. */
export function tileState(status: Known, view: Seen, camera: Asked): TileState {
  if (!camera?.enabled) return 'empty'
  if (view.moving) return judged[view.fault]
  if (status && isExplained(status.state)) return status.state
  if (view.picture || status?.state === 'stalled') return 'stalled'
  return 'connecting'
}

/** A picture that repeats is no life; one that shows nothing is alive, and of no use. */
const judged: Record<SceneFault, TileState> = {
  none: 'live',
  frozen: 'stalled',
  black: 'blind',
  'no-detail': 'blind',
}

/** Of a tile that is not live. */
export function tileReason(
  status: Pick<StreamStatus, 'reason'> | undefined,
  view: Pick<PlayerView, 'moving' | 'fault'>,
): TileReason {
  if (view.moving && view.fault !== 'none') return view.fault
  return status?.reason ?? 'none'
}

/** Since when the picture is missing or shows nothing, in ms; 0 when unknown. */
export function missingSince(
  state: TileState,
  status: Pick<StreamStatus, 'since'> | undefined,
  view: Pick<PlayerView, 'moving' | 'lastFrameAt' | 'faultSince'>,
): number {
  if (view.moving && view.faultSince) return view.faultSince
  if (state === 'stalled' && view.lastFrameAt) return view.lastFrameAt
  return status?.since ?? 0
}

/** A person has to look after it: everything but empty, opening and live. */
export const needsHand = (state: TileState) =>
  state !== 'empty' && state !== 'connecting' && state !== 'live'

/** What a person may retry by hand; a new connection makes no covered lens see. */
export const canRetry = (state: TileState) => needsHand(state) && state !== 'blind'
