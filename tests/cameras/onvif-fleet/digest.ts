import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const md5 = (...parts: string[]) => createHash('md5').update(parts.join(':')).digest('hex')

const REALM = 'IP Camera'

/** HTTP Digest as RFC 2617 has it: a nonce for each challenge, each use of it counted. */
export function createDigest({ user, password }: { user: string; password: string }) {
  const nonces = new Map<string, Set<string>>()
  return {
    challenge: () => {
      const nonce = randomBytes(16).toString('hex')
      nonces.set(nonce, new Set())
      return `Digest realm="${REALM}", qop="auth", nonce="${nonce}", opaque="vg"`
    },
    judge({ headers, method, url }: IncomingMessage): 'none' | 'right' | 'wrong' {
      const said = headers.authorization && Buffer.from(headers.authorization, 'latin1').toString()
      if (!said) return 'none'
      const part = (key: string) => new RegExp(`\\b${key}="?([^",]*)"?`).exec(said)?.[1] ?? ''
      const [nonce, nc, cnonce] = [part('nonce'), part('nc'), part('cnonce')]
      const used = nonces.get(nonce)
      const secret = md5(user, REALM, password)
      const what = md5(method ?? '', url ?? '')
      const right = md5(secret, nonce, nc, cnonce, 'auth', what)
      const fits = part('username') === user && part('uri') === url
      if (!used || !fits || part('response') !== right || used.has(nc)) return 'wrong'
      used.add(nc)
      return 'right'
    },
  }
}
