import { createHash } from 'node:crypto'

/** An HTTP Digest challenge (RFC 7616, and 2617 before it) that can be answered. */
export interface Challenge {
  realm: string
  nonce: string
  opaque: string
  /** As the server spells it; empty when it does not. */
  algorithm: string
  /** Empty when the server wants the old form. */
  qop: '' | 'auth'
  stale: boolean
}

const HASHES: Record<string, string> = { MD5: 'md5', 'SHA-256': 'sha256' }

const hashOf = (algorithm: string) =>
  HASHES[algorithm.toUpperCase().replace(/-SESS$/, '') || 'MD5'] ?? null

/** The strongest one that can be answered; null without any. */
export function challengeOf(headers: string[]): Challenge | null {
  const known = headers.map(read).filter((each) => each !== null)
  return known.find(({ algorithm }) => hashOf(algorithm) === 'sha256') ?? known[0] ?? null
}

function read(header: string): Challenge | null {
  // Node reads headers a byte a letter; what is beyond ASCII is UTF-8.
  const text = Buffer.from(header.slice(0, 2000), 'latin1').toString('utf8')
  if (!/^\s*digest\s/i.test(text)) return null
  const parts: Record<string, string> = {}
  for (const [, key = '', quoted, plain] of text.matchAll(/([\w-]+)=(?:"([^"]*)"|([^\s,"]*))/g))
    parts[key.toLowerCase()] ??= quoted ?? plain ?? ''
  const { realm = '', nonce = '', opaque = '', algorithm = '' } = parts
  const qops = parts.qop?.toLowerCase().split(/[\s,]+/) ?? []
  // Only with a hash of the body, which no camera was seen to ask for.
  if (!nonce || !hashOf(algorithm) || (qops.length > 0 && !qops.includes('auth'))) return null
  const stale = parts.stale?.toLowerCase() === 'true'
  return { realm, nonce, opaque, algorithm, qop: qops.length ? 'auth' : '', stale }
}

export interface Asker {
  user: string
  password: string
  method: string
  /** Path and query. */
  uri: string
  /** How often the nonce has been used, this time included. */
  count: number
  cnonce: string
}

/** The `Authorization` of a request. Passwords beyond ASCII are hashed as UTF-8. */
export function authorization(challenge: Challenge, asker: Asker): string {
  const { realm, nonce, opaque, algorithm, qop } = challenge
  const { user, password, method, uri, cnonce } = asker
  const hash = (...parts: string[]) =>
    createHash(hashOf(algorithm) ?? 'md5')
      .update(parts.join(':'))
      .digest('hex')
  const nc = asker.count.toString(16).padStart(8, '0')
  const account = hash(user, realm, password)
  const secret = /-sess$/i.test(algorithm) ? hash(account, nonce, cnonce) : account
  const what = hash(method, uri)
  const response = qop ? hash(secret, nonce, nc, cnonce, qop, what) : hash(secret, nonce, what)
  const quoted = { username: user, realm, nonce, uri, response, ...(opaque ? { opaque } : {}) }
  const said = Object.entries(quoted).map(([key, text]) => `${key}="${escaped(text)}"`)
  if (algorithm) said.push(`algorithm=${algorithm}`)
  if (qop) said.push(`qop=${qop}`, `nc=${nc}`, `cnonce="${cnonce}"`)
  return Buffer.from(`Digest ${said.join(', ')}`, 'utf8').toString('latin1')
}

/** What came quoted goes back as it came; a quote can only be in a user's name. */
const escaped = (text: string) => text.replace(/(?<!\\)"/g, '\\"')
