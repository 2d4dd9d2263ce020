import type { ForwardWanted } from '../../preload/contract'
import { maskUrl, PLACEHOLDER } from '../cameras'
import { rtmpOf } from './arguments'
import { filled, type Named } from './pattern'
import { readAddress } from './target'

/** What one camera would get; `reason` is empty when all is well. */
export interface Entry {
  camera: string
  address: string
  user: string
  /** Undefined keeps what it has. */
  secret: string | undefined
  reason: string
}

interface Known {
  camera: string
  address: string
  /** Its secret, opened when it is needed. */
  plain(): string
}

/** libsrt's own limits. */
const PASSPHRASE = { least: 10, most: 79 }

/** Fills in an address for each camera and checks it; two cameras never share a place. */
export function planned(
  wanted: ForwardWanted,
  known: Known[],
  named: (camera: string) => Named | null,
): Entry[] {
  const chosen = new Set(wanted.cameras)
  const old = new Map(known.map((each) => [each.camera, each]))
  const entries = [...chosen].map((camera) => entry(camera, wanted, named, old.get(camera)))
  const places = [
    ...known.filter(({ camera }) => !chosen.has(camera)).map((each) => placeOf(each, each.plain)),
    ...entries.map((each) =>
      placeOf(each, () => each.secret ?? old.get(each.camera)?.plain() ?? ''),
    ),
  ]
  const counts = new Map<string, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  return entries.map((each, at) =>
    each.reason === '' && (counts.get(places[at + places.length - entries.length] ?? '') ?? 0) > 1
      ? { ...each, reason: 'address-twice' }
      : each,
  )
}

/** By what a receiver tells streams apart: by RTMP many have one address, and a key each. */
export function placeOf({ address }: { address: string }, secret: () => string): string {
  if (!/^rtmps?:/.test(address)) return address
  const { url, playpath } = rtmpOf(address, secret())
  return `${url}/${playpath}`
}

function entry(
  camera: string,
  { address: pattern, user, secret }: ForwardWanted,
  named: (camera: string) => Named | null,
  old: Known | undefined,
): Entry {
  const codes = named(camera)
  const text = codes ? filled(pattern, codes) : pattern
  const read = readAddress(text)
  const none = { camera, address: masked(text), user, secret }
  if (!codes) return { ...none, reason: 'no-such-camera' }
  // What was typed may hold a password: it is not told back.
  if (!read.ok) return { ...none, reason: read.reason }
  const { protocol, address } = read.value
  // A login of one kind is none of another: it would be sent as the name of a stream.
  const kept = old && kindOf(old.address) === kindOf(address) ? old : undefined
  const next = secret ?? (read.value.secret || (kept ? undefined : ''))
  const reason = lacks(protocol, address, next ?? kept?.plain() ?? '')
  const login = protocol === 'rtsp' ? user || read.value.user : ''
  return { camera, address, user: login, secret: next, reason }
}

/** What its secret is: a password, a key, a passphrase, or a password within a stream's id. */
const kindOf = (address: string) =>
  address.includes(PLACEHOLDER) ? PLACEHOLDER : /^(?:rtsp|rtmp|srt)/.exec(address)?.[0]

const masked = (text: string) => maskUrl(text).replace(/streamid=[^&]*/gi, 'streamid=…')

function lacks(protocol: string, address: string, secret: string): string {
  if (/[\r\n\0]/.test(secret)) return 'secret-invalid'
  if (protocol === 'rtmp' && rtmpOf(address, secret).playpath === '') return 'address-key'
  if (protocol !== 'srt') return ''
  if (address.includes(PLACEHOLDER)) return secret ? '' : 'secret-missing'
  const { length } = secret
  return length > 0 && (length < PASSPHRASE.least || length > PASSPHRASE.most)
    ? 'secret-length'
    : ''
}
