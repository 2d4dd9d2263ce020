import { createHash, randomBytes } from 'node:crypto'

export interface Login {
  user: string
  password: string
}

/** The value of `Authorization` for a request. */
export type Answer = (method: string, uri: string) => string

/** How to answer what a receiver asks (`WWW-Authenticate`, several of them); null when we cannot. */
export function answerTo(challenges: string[], login: Login): Answer | null {
  const digests = challenges.filter((each) => /^digest\b/i.test(each)).map(parametersOf)
  const digest = digests.find(({ algorithm }) => hashOf(algorithm) !== null)
  if (digest?.nonce !== undefined) return digestAnswer(digest, login)
  if (!challenges.some((each) => /^basic\b/i.test(each))) return null
  const token = Buffer.from(`${login.user}:${login.password}`).toString('base64')
  return () => `Basic ${token}`
}

type Parameters = Record<string, string | undefined>

function parametersOf(challenge: string): Parameters {
  const found: Parameters = {}
  for (const [, key = '', quoted, bare] of challenge.matchAll(
    /([a-z]+)\s*=\s*(?:"([^"]*)"|([^\s,]+))/gi,
  ))
    found[key.toLowerCase()] = quoted ?? bare
  return found
}

/** Node's name of a hash; null for one that is not spoken. */
function hashOf(algorithm = 'MD5'): string | null {
  const known: Record<string, string> = { MD5: 'md5', 'SHA-256': 'sha256' }
  return known[algorithm.toUpperCase()] ?? null
}

/** RFC 2617 and 7616. */
function digestAnswer(asked: Parameters, { user, password }: Login): Answer {
  const hash = (text: string) =>
    createHash(hashOf(asked.algorithm) ?? 'md5')
      .update(text)
      .digest('hex')
  const { realm = '', nonce = '', opaque, algorithm } = asked
  const qop = asked.qop?.split(/\s*,\s*/).includes('auth') ?? false
  const secret = hash(`${user}:${realm}:${password}`)
  let count = 0
  return (method, uri) => {
    const request = hash(`${method}:${uri}`)
    const nc = (++count).toString(16).padStart(8, '0')
    const cnonce = randomBytes(8).toString('hex')
    const middle = qop ? `${nonce}:${nc}:${cnonce}:auth` : nonce
    const parts = [
      `username="${user.replace(/["\\]/g, '\\$&')}"`,
      ...[`realm="${realm}"`, `nonce="${nonce}"`, `uri="${uri}"`],
      `response="${hash(`${secret}:${middle}:${request}`)}"`,
      ...(algorithm ? [`algorithm=${algorithm}`] : []),
      ...(opaque === undefined ? [] : [`opaque="${opaque}"`]),
      ...(qop ? ['qop=auth', `nc=${nc}`, `cnonce="${cnonce}"`] : []),
    ]
    return `Digest ${parts.join(', ')}`
  }
}
