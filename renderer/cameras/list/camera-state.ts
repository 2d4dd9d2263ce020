import type { Camera, StreamState, StreamStatus } from '../../../preload/contract'

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

/** The better of its two streams speaks for a camera, as it does in the tree. */
const betterFirst: CameraState[] = [
  'live',
  'stalled',
  'refused',
  'unsupported',
  'unreachable',
  'reconnecting',
  'connecting',
]

type Status = Pick<StreamStatus, 'state'> | undefined

export function cameraState(camera: Camera, main: Status, sub: Status): CameraState {
  if (!camera.enabled) return 'disabled'
  return betterFirst.find((state) => state === main?.state || state === sub?.state) ?? 'idle'
}
