import { createHash, randomBytes } from 'node:crypto'

/** Where a stream comes from, as far as looking after it needs to know. */
export interface Address {
  host: string
  port: number
  /** Speaks RTSP in the clear, so that it can be asked whether it answers. */
  rtsp: boolean
  /** One device's account, which too many wrong passwords lock; null when nobody signs in. */
  account: { id: string; password: string } | null
}

const PORTS: Record<string, number> = {
  ...{ 'rtsp:': 554, 'rtsps:': 322, 'http:': 80, 'https:': 443, 'rtmp:': 1935 },
}

/** A password is told from another without being kept: only in this run, and by nobody else. */
const salt = randomBytes(16)

/** The address in a URL with its credentials; null for what is not reached over TCP (SRT, UDP). */
export function addressOf(text: string): Address | null {
  const url = parsed(text)
  const usual = url && PORTS[url.protocol]
  if (!url || !usual) return null
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const port = Number(url.port) || usual
  const id = `${url.username}@${host}:${port}`
  return {
    ...{ host, port, rtsp: url.protocol === 'rtsp:' },
    account: url.username ? { id, password: digest(url.password) } : null,
  }
}

const digest = (text: string) => createHash('sha256').update(salt).update(text).digest('base64')

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
