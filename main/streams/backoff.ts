import type { StreamReason, StreamState } from '../../preload/contract'

export interface Trouble {
  reason: StreamReason
  /** Attempts that failed in a row, at least 1. */
  failures: number
  /** Milliseconds since the first of them, or since the camera answered again. */
  lasting: number
  /** Somebody has it on screen. */
  shown: boolean
  /** It gave a picture in this run: what it says now may be that of a camera that starts. */
  worked: boolean
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/** On screen: a camera that answers but has no picture yet is often one that is starting. */
const SHOWN = { steps: [1, 2], soon: 3, soonFor: 2 * MINUTE, calm: 10 }
const HIDDEN = { steps: [1, 2, 4, 8], calm: 15, calmFor: 10 * MINUTE, patient: 60 }
/** No try helps: somebody has to change something first. */
const CERTAIN = 60

/** Where nobody answers, the address is watched instead (see `watches.ts`); this is for safety. */
export const UNANSWERED = 5 * MINUTE

/**
 * Milliseconds to wait before the next attempt, after anything but a refusal.
 * @param random in [0, 1): spreads cameras that failed together over ±20 %
 */
export function waitAfter(trouble: Trouble, random: number): number {
  return spread(seconds(trouble) * SECOND, random)
}

export const spread = (ms: number, random: number) => Math.round(ms * (0.8 + 0.4 * random))

function seconds({ reason, failures, lasting, shown, worked }: Trouble): number {
  if (!worked && isCertain(reason)) return CERTAIN
  if (reason === 'ffmpeg-missing') return CERTAIN
  if (shown) return SHOWN.steps[failures - 1] ?? (lasting < SHOWN.soonFor ? SHOWN.soon : SHOWN.calm)
  return HIDDEN.steps[failures - 1] ?? (lasting < HIDDEN.calmFor ? HIDDEN.calm : HIDDEN.patient)
}

/** A camera that is starting closes the connection unanswered: that reads like no stream at all. */
const isCertain = (reason: StreamReason) =>
  reason !== 'not-a-stream' && stateAfter(reason, false) === 'unsupported'

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
