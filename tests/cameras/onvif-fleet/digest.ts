import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const md5 = (...parts: string[]) => createHash('md5').update(parts.join(':')).digest('hex')

const REALM = 'IP Camera'

/** HTTP Digest as RFC 2617 has it: one nonce, whose uses have to count up. */
export function createDigest({ user, password }: { user: string; password: string }) {
  const nonce = randomBytes(16).toString('hex')
  const used = new Set<string>()
  return {
    challenge: () => `Digest realm="${REALM}", qop="auth", nonce="${nonce}", opaque="vg"`,
    judge({ headers, method, url }: IncomingMessage): 'none' | 'right' | 'wrong' {
      const said = headers.authorization
      if (!said) return 'none'
      const part = (key: string) => new RegExp(`\\b${key}="?([^",]*)"?`).exec(said)?.[1] ?? ''
      const [nc, cnonce] = [part('nc'), part('cnonce')]
      const secret = md5(user, REALM, password)
      const what = md5(method ?? '', url ?? '')
      const right = md5(secret, nonce, nc, cnonce, 'auth', what)
      const fits = part('username') === user && part('uri') === url && part('nonce') === nonce
      if (!fits || part('response') !== right || used.has(nc)) return 'wrong'
      used.add(nc)
      return 'right'
    },
  }
}
