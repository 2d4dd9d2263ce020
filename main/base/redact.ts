import { createSecrets } from './secrets'

const MASK = '***'

// `rtsp://10.0.0.1:554/` has a port where `rtsp://user:secret` has a password.
const NOT_A_PORT = String.raw`(?!\d{1,5}(?:[/?#\s"'\x60]|$))`
const REST_OF_LINE = String.raw`(?:(?!://)[^\n\r])*`

/**
 * Everything between `//` and the last `@`. A password typed raw into a URL may hold `@ : / % '`
 * and spaces, so where a user and a colon are seen, the last `@` of the line counts: hiding too
 * much (a mail address further on) is the cheaper mistake.
 */
const USER_INFO = new RegExp(
  `(?<=[a-z0-9+.-]://)(?:` +
    [
      String.raw`[^\s/@:"'\x60]*:${NOT_A_PORT}(?:${REST_OF_LINE}(?=@\S)|[^\s"'\x60]+)`,
      String.raw`[^\s/@:"'\x60]*:\d{1,5}[^\s"'\x60]*(?=@)`, // a password such as `12/34`
      String.raw`[^\s/"'\x60]+(?=@)`,
    ].join('|') +
    ')',
  'gi',
)

const STREAM_PATH = /(?<=\bwss?:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/)[^\s"'`]+/gi

// Up to the same quote, escaped as often as the opening one, or to the end of the line.
const QUOTED = String.raw`(\\*["'\x60])(?:(?!(?<!\\)\2)[^\n\r])*\2?`

// A header's value goes to the end of its line: a Digest holds quotes and commas.
const AUTHORIZATION = new RegExp(
  String.raw`(authorization\\*["'\x60]?\s*[:=,]\s*)(?:${QUOTED}|(?:(?!\\r|\\n)[^\n\r])+)`,
  'gi',
)

// A quote amid an unquoted value belongs to it.
const UNQUOTED = String.raw`(?:[^\s&"'\x60]|["'\x60](?=[^\s,;:)\]}&]))+`
const KEY = String.raw`(?:password|passwd|passphrase|pwd|token|secret|\bpass)`
const PAIR = new RegExp(String.raw`(${KEY}\\*["'\x60]?\s*[:=]\s*)(?:${QUOTED}|${UNQUOTED})`, 'gi')

/** Removes credentials that can be told by their surroundings: URLs, headers, key-value pairs. */
export function redact(text: string): string {
  return text
    .replace(AUTHORIZATION, maskValue)
    .replace(PAIR, maskValue)
    .replace(STREAM_PATH, MASK)
    .replace(USER_INFO, MASK)
}

const maskValue = (_all: string, key: string, quote = '') => key + quote + MASK + quote

export interface Redactor {
  /** `redact`, after masking every registered secret wherever and however it is written. */
  redact(text: string): string
  secrets: {
    /** Stays until the end of the run: an old password may still be in use elsewhere. Values under
     * 4 characters are too common in other text to be masked by value. */
    add(value: string): void
  }
}

export function createRedactor(): Redactor {
  const secrets = createSecrets()
  return {
    redact: (text) => redact(secrets.mask(text, MASK)),
    secrets: { add: secrets.add },
  }
}
