import type { ForwardReason, ForwardState } from '../../preload/contract'
import type { Protocol } from './target'

/** ffmpeg's words (5.1) for why nobody takes the stream, the most telling first. */
const PHRASES: [RegExp, ForwardReason][] = [
  [/^setpriv: failed to execute|^\S*sh: .*(?:not found|No such file)/m, 'ffmpeg-missing'],
  [/Incorrect passphrase|BADSECRET|UNSECURE/i, 'bad-credentials'],
  [/REJECT|NetStream\.Publish\.(?:BadName|Denied)|NetConnection\.Connect\.Rejected/i, 'rejected'],
  [/Connection refused/i, 'connection-refused'],
  [/Failed to resolve hostname|Name or service not known|nodename nor servname/i, 'host-unknown'],
  [/No route to host|Network is unreachable|Host is down/i, 'no-route'],
  [/timed out|timeout/i, 'no-answer'],
  [/\b(?:TLS|SSL)\b|certificate|handshake failed/i, 'tls-failed'],
]

export interface Ending {
  protocol: Protocol
  /** Its last lines. */
  said: string[]
  /** The receiver had taken something. */
  taken: boolean
}

/** Why ffmpeg ended. That somebody listens was known before for all but SRT, which has no door. */
export function diagnose({ protocol, said, taken }: Ending): ForwardReason {
  if (taken) return 'closed'
  const text = said.join('\n')
  const known = PHRASES.find(([phrase]) => phrase.test(text))
  if (known) return known[1]
  if (protocol === 'srt' && /failed: Input\/output error/.test(text)) return 'no-answer'
  if (/Input\/output error|Broken pipe|reset by peer|End of file|Server error/i.test(text))
    return 'rejected'
  return 'ffmpeg-failed'
}

/** The state that a failed attempt leaves. */
export function stateAfter(reason: ForwardReason): ForwardState {
  switch (reason) {
    case 'bad-credentials':
    case 'forbidden':
    case 'rejected':
    case 'secret-lost':
      return 'refused'
    case 'takes-nothing':
      return 'stalled'
    default:
      return 'unreachable'
  }
}

const SECOND = 1000

/**
 * Milliseconds until the next attempt: soon, since a receiver that starts anew is wanted at once;
 * calm where somebody has to change something first.
 */
export function waitAfter(reason: ForwardReason, failures: number, random: number): number {
  const step = stateAfter(reason) === 'refused' ? (REFUSED[failures - 1] ?? 60) : undefined
  const seconds = step ?? STEPS[failures - 1] ?? (failures < 40 ? 4 : 15)
  return Math.round(seconds * SECOND * (0.8 + 0.4 * random))
}

const STEPS = [1, 2, 3]
/** A receiver that restarts may refuse for a moment. */
const REFUSED = [3, 10, 30]
