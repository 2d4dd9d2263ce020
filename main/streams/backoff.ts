import type { StreamReason, StreamState } from '../../preload/contract'

/** Seconds before the next attempt: quick at first, then calm, for ever. */
const STEPS = [1, 2, 4, 8]
const CALM = 15
const PATIENT = 60
const PATIENT_AFTER = 20

/** Cameras lock an account after a few wrong passwords: a fixed, long pause. */
const AFTER_REFUSAL = 600

/**
 * Milliseconds to wait before the next attempt.
 * @param failures attempts that failed in a row, at least 1
 * @param random in [0, 1): spreads cameras that failed together over ±20 %
 */
export function waitAfter(reason: StreamReason, failures: number, random: number): number {
  return Math.round(base(reason, failures) * 1000 * (0.8 + 0.4 * random))
}

function base(reason: StreamReason, failures: number): number {
  if (stateAfter(reason, false) === 'refused') return AFTER_REFUSAL
  // A camera that is starting closes the connection unanswered: that reads like no stream at all.
  const certain = reason !== 'not-a-stream' && stateAfter(reason, false) === 'unsupported'
  if (certain || failures > PATIENT_AFTER) return PATIENT
  return STEPS[failures - 1] ?? CALM
}

/** The state that a failed attempt leaves; `wasLive` when the picture was there a moment ago. */
export function stateAfter(reason: StreamReason, wasLive: boolean): StreamState {
  switch (reason) {
    case 'bad-credentials':
    case 'forbidden':
      return 'refused'
    case 'not-a-stream':
    case 'no-video':
    case 'codec-unknown':
    case 'url-refused':
    case 'ffmpeg-missing':
      return 'unsupported'
    default:
      return wasLive ? 'reconnecting' : 'unreachable'
  }
}
