import type { PreflightReason, StreamReason } from '../../preload/contract'

/** What somebody who is no technician can do something about. */
export const REASONS: Record<StreamReason, PreflightReason> = {
  none: 'no-picture',
  'bad-credentials': 'wrong-password',
  forbidden: 'wrong-password',
  'not-found': 'no-picture',
  'connection-refused': 'unreachable',
  'host-unknown': 'unreachable',
  'no-route': 'unreachable',
  'no-answer': 'unreachable',
  'no-picture': 'no-picture',
  'no-answer-yet': 'unreachable',
  'no-picture-yet': 'no-picture',
  'no-keyframe': 'no-picture',
  undecodable: 'no-picture',
  'picture-stopped': 'no-picture',
  'closed-by-camera': 'unreachable',
  'tls-failed': 'unreachable',
  'not-a-stream': 'no-picture',
  'no-video': 'no-picture',
  'codec-unknown': 'no-picture',
  'url-refused': 'no-picture',
  'ffmpeg-missing': 'no-program',
  'ffmpeg-failed': 'no-program',
  disabled: 'disabled',
}
