import type { StreamReason } from '../../../preload/contract'

/** What a look at a camera found. */
export type Finding =
  /** `pictured`: a picture came, and not only the promise of one. */
  | { is: 'up'; pictured: boolean }
  /**
   * `reached`: somebody answered at its address; else all that are behind it are gone with it.
   * `promised`: it told of a picture and showed none, so that only a picture proves that it is back.
   */
  | { is: 'down'; reason: StreamReason; reached: boolean; promised?: boolean }
  /** Somebody else tries its account just now: to be looked at again after so many ms. */
  | { is: 'held'; ms: number }

export const down = (reason: StreamReason, reached = true): Finding => ({
  ...{ is: 'down', reason, reached },
})

const REASONS: Record<string, StreamReason> = {
  ...{ ECONNREFUSED: 'connection-refused', ENOTFOUND: 'host-unknown', EAI_AGAIN: 'host-unknown' },
  ...{ EHOSTUNREACH: 'no-route', ENETUNREACH: 'no-route', EHOSTDOWN: 'no-route' },
}

/** Of a connection that failed before it stood. */
export const reasonOf = (code: string | undefined, tls: boolean): StreamReason =>
  REASONS[code ?? ''] ?? (tls && code !== 'ETIMEDOUT' ? 'tls-failed' : 'no-answer')

/** What an answer's number says, as it is said of streams; null for one that is none of a failure. */
export function refusalOf(status: number): StreamReason | null {
  if (status === 401) return 'bad-credentials'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  return status >= 400 ? 'no-picture' : null
}
