import type { Camera, StreamState, StreamStatus } from '../../../preload/contract'
import { betterState } from '../../components/better-state'

/** What a row of the list says of a camera; `disabled` is the operator's own choice. */
export type CameraState = Exclude<StreamState, 'stopped'> | 'disabled'

/** For sorting: from what needs a hand first to what needs none. */
export const stateOrder: CameraState[] = [
  'refused',
  'unreachable',
  'unsupported',
  'stalled',
  'reconnecting',
  'connecting',
  'live',
  'idle',
  'disabled',
]

type Status = Pick<StreamStatus, 'state'> | undefined

export function cameraState(camera: Camera, main: Status, sub: Status): CameraState {
  if (!camera.enabled) return 'disabled'
  return betterState(main?.state, sub?.state) ?? 'idle'
}
