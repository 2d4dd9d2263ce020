import type { Login } from '../../forwarding'

/** Where a camera is asked, and how. Holds the password: it goes nowhere but into an answer. */
export interface Target {
  kind: 'rtsp' | 'http' | 'tcp'
  host: string
  port: number
  tls: boolean
  /** Without user and password. */
  url: string
  /** Null when nobody signs in. */
  login: Login | null
}

const KINDS: Record<string, { kind: Target['kind']; tls: boolean; port: number }> = {
  'rtsp:': { kind: 'rtsp', tls: false, port: 554 },
  'rtsps:': { kind: 'rtsp', tls: true, port: 322 },
  'http:': { kind: 'http', tls: false, port: 80 },
  'https:': { kind: 'http', tls: true, port: 443 },
  'rtmp:': { kind: 'tcp', tls: false, port: 1935 },
}

/** Of a URL with its credentials; null where there is nothing that a light question could be put
 * to (SRT, UDP). */
export function targetOf(text: string): Target | null {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  const how = KINDS[url.protocol]
  if (!how) return null
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const login = url.username
    ? { user: decoded(url.username), password: decoded(url.password) }
    : null
  const bare = text.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1')
  return {
    kind: how.kind,
    tls: how.tls,
    host,
    port: Number(url.port) || how.port,
    url: bare,
    login,
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Cameras of one address are behind one door. */
export const doorOf = ({ host, port }: Target): string => `${host}:${port}`
