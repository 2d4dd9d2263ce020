import type { OutageCause, OutageKind, StreamReason } from '../../preload/contract'

/** Something answered: there is power, and the line carries. */
const ANSWERS = new Set<StreamReason>([
  ...(['not-found', 'connection-refused', 'tls-failed', 'not-a-stream', 'no-video'] as const),
  ...(['codec-unknown', 'undecodable', 'no-keyframe', 'no-picture', 'url-refused'] as const),
])
const LOGIN = new Set<StreamReason>(['bad-credentials', 'forbidden'])
const OURS = new Set<StreamReason>(['ffmpeg-missing', 'ffmpeg-failed'])

/** Cameras that go within so many ms went at one instant, as far as probes can tell. */
const INSTANT = 30_000

export interface Signs {
  kind: OutageKind
  /** Why each of its cameras that are down is so. */
  reasons: readonly StreamReason[]
  /** Ms between the first and the last of them. */
  spread: number
  /** Another camera of the facility sends pictures. */
  neighbours: boolean
  /** The station itself had just woken up. */
  woke: boolean
}

/** The likeliest, never a certainty. The rules are in the README. */
export function causeOf({ kind, reasons, spread, neighbours, woke }: Signs): OutageCause {
  const all = (set: ReadonlySet<StreamReason>) =>
    reasons.length > 0 && reasons.every((reason) => set.has(reason))
  if (all(OURS) || woke) return 'station'
  if (kind === 'line') return 'network'
  if (all(LOGIN)) return 'password'
  if (kind === 'flapping') return 'network'
  if (reasons.some((reason) => ANSWERS.has(reason) || LOGIN.has(reason))) return 'camera'
  if (kind === 'camera') return neighbours ? 'camera' : 'unknown'
  if (neighbours) return 'power'
  return spread <= INSTANT ? 'network' : 'power'
}
