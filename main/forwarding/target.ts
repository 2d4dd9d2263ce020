import { fail, ok, type Result } from '../base/result'

export type Protocol = 'rtsp' | 'rtmp' | 'srt'

/** Where a stream goes. Holds no secret. */
export interface Target {
  protocol: Protocol
  tls: boolean
  host: string
  port: number
  /** As it is kept and shown: without credentials. */
  address: string
}

export type AddressReason =
  | 'address-missing'
  | 'address-scheme'
  | 'address-invalid'
  | 'address-port'
  | 'address-path'

export interface ReadAddress extends Target {
  /** What was pasted with it; empty when nothing was. */
  user: string
  secret: string
}

const PORTS: Record<string, number> = {
  ...{ 'rtsp:': 554, 'rtsps:': 322, 'rtmp:': 1935, 'rtmps:': 443, 'srt:': 0 },
}

/** What an SRT address may ask for; how it is called, and by which passphrase, is ours. */
const OF_SRT = ['streamid', 'latency', 'pbkeylen']

/** Reads an address of the higher level as typed or pasted; credentials in it are taken out. */
export function readAddress(text: string): Result<ReadAddress, AddressReason> {
  const trimmed = text.trim()
  if (!trimmed) return fail('address-missing')
  if (/[\s\p{Cc}\p{Cs}]/u.test(trimmed)) return fail('address-invalid')
  const url = parsed(trimmed)
  if (!url || url.hostname === '') return fail('address-invalid')
  const usual = PORTS[url.protocol]
  if (usual === undefined) return fail('address-scheme')
  const port = Number(url.port) || usual
  if (port === 0) return fail('address-port')
  const protocol = url.protocol.slice(0, 4).replace(':', '') as Protocol
  if (protocol !== 'srt' && /^\/*$/.test(url.pathname)) return fail('address-path')
  const user = decoded(url.username)
  const secret = decoded(url.password) || (url.searchParams.get('passphrase') ?? '')
  const tls = /s:$/.test(url.protocol)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return ok({ protocol, tls, host, port, address: plain(url, protocol), user, secret })
}

function plain(url: URL, protocol: Protocol): string {
  url.username = ''
  url.password = ''
  if (protocol === 'srt')
    for (const key of [...url.searchParams.keys()])
      if (!OF_SRT.includes(key)) url.searchParams.delete(key)
  return protocol === 'srt' ? url.href.replace(/\/(?=\?|$)/, '') : url.href
}

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
