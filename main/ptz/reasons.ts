import type { PtzRefusal } from '../../preload/contract'
import { fail, type Result } from '../base/result'

/** What comes of a call to a camera. */
export type Answer<T = undefined> = Result<T, PtzRefusal>

/** An error of the package or of Node, and what the camera wrote, if it did. */
export interface Trouble {
  message: string
  code?: string
  xml?: string
}

const NETWORK =
  /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|EPROTO|ERR_TLS.*|CERT_.*|DEPTH_ZERO.*)$/

/** Cameras name their faults by a code of the standard (`ter:…`), and say the rest as they like. */
const FAULTS: [RegExp, PtzRefusal][] = [
  [
    /NotAuthorized|not authori[sz]ed|unauthori[sz]ed|Digest authentication|FailedAuthentication/i,
    'not-authorised',
  ],
  [/NoPTZProfile|PTZNotSupported|NoSuchService/i, 'no-ptz'],
  [
    /NotSupported|not (been )?implemented|NotImplemented|NoHomePosition|not supported|CannotOverwriteHome/i,
    'not-supported',
  ],
]

/** In one of our words; what the camera says may hold anything, and goes nowhere. */
export function reasonOf({ message, code = '', xml = '' }: Trouble): PtzRefusal {
  if (NETWORK.test(code) || /Network timeout|socket hang up/i.test(message)) return 'unreachable'
  const said = `${message} ${xml}`
  const known = FAULTS.find(([sign]) => sign.test(said))
  if (known) return known[1]
  return /Wrong ONVIF SOAP response/i.test(message) ? 'not-onvif' : 'failed'
}

export const failed = (trouble: Trouble) => fail(reasonOf(trouble))

/** Asking again would not help; an account that is refused again and again gets locked. */
export const isFinal = (reason: PtzRefusal) => reason !== 'unreachable' && reason !== 'failed'
