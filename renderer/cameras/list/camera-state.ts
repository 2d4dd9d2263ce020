import type { Camera, StreamState, StreamStatus } from '../../../preload/contract'

/** What a row of the list says of a camera; `disabled` is the operator's own choice. */
export type CameraState = Exclude<StreamState, 'stopped'> | 'disabled'

/** From what needs a hand first to what needs none. */
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

const stateOf = (status: StreamStatus | undefined): CameraState =>
  !status || status.state === 'stopped' ? 'idle' : status.state

/** Of its two streams the one in more trouble speaks for the camera. */
export function cameraState(
  camera: Camera,
  main: StreamStatus | undefined,
  sub: StreamStatus | undefined,
): CameraState {
  if (!camera.enabled) return 'disabled'
  const [a, b] = [stateOf(main), stateOf(sub)]
  return stateOrder.indexOf(a) <= stateOrder.indexOf(b) ? a : b
}
