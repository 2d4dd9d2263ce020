import { fail, ok, type Result } from '../base/result'
import { splitAuthority } from '../cameras'
import { decoded, readSrtQuery } from './srt-query'

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
  | 'address-passwords'

export interface ReadAddress extends Target {
  /** What was pasted with it; empty when nothing was. */
  user: string
  secret: string
}

const PORTS: Record<string, number> = {
  ...{ 'rtsp:': 554, 'rtsps:': 322, 'rtmp:': 1935, 'rtmps:': 443, 'srt:': 0 },
}

/** Reads an address of the higher level as typed or pasted; credentials in it are taken out. */
export function readAddress(text: string): Result<ReadAddress, AddressReason> {
  const trimmed = text.trim()
  if (!trimmed) return fail('address-missing')
  if (/[\s\p{Cc}\p{Cs}]/u.test(trimmed)) return fail('address-invalid')
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(trimmed) ?? []
  const split = splitAuthority(rest)
  const url = split && parsed(`${scheme}://${split.host}${split.tail}`)
  if (!url || url.hostname === '') return fail('address-invalid')
  const usual = PORTS[url.protocol]
  if (usual === undefined) return fail('address-scheme')
  const port = Number(url.port) || usual
  if (port === 0) return fail('address-port')
  const protocol = url.protocol.slice(0, 4).replace(':', '') as Protocol
  if (protocol !== 'srt' && /^\/*$/.test(url.pathname)) return fail('address-path')
  const [user = '', ...password] = (split.userinfo ?? '').split(':')
  const query = protocol === 'srt' ? readSrtQuery(split.tail) : { query: '', secrets: [] }
  const secrets = [decoded(password.join(':')), ...query.secrets].filter(Boolean)
  if (new Set(secrets).size > 1) return fail('address-passwords')
  const address = protocol === 'srt' ? `srt://${url.host}${query.query}` : url.href
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const login = { user: decoded(user), secret: secrets[0] ?? '' }
  return ok({ protocol, tls: /s:$/.test(url.protocol), host, port, address, ...login })
}

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
