import type { ForwardWanted } from '../../preload/contract'
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

/** Fills in an address for each camera and checks it; two cameras never share one. */
export function planned(
  wanted: ForwardWanted,
  known: Known[],
  named: (camera: string) => Named | null,
): Entry[] {
  const chosen = new Set(wanted.cameras)
  const old = new Map(known.map((each) => [each.camera, each]))
  const others = known.filter(({ camera }) => !chosen.has(camera)).map(({ address }) => address)
  const entries = [...chosen].map((camera) => entry(camera, wanted, named, old.get(camera)))
  const counts = new Map(others.map((address) => [address, 1]))
  for (const { address } of entries) counts.set(address, (counts.get(address) ?? 0) + 1)
  // One RTMP address with a key for each is the usual way of the big platforms: for one camera.
  return entries.map((each) =>
    each.reason === '' && (counts.get(each.address) ?? 0) > 1
      ? { ...each, reason: 'address-twice' }
      : each,
  )
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
  const none = { camera, address: text, user, secret }
  if (!codes) return { ...none, reason: 'no-such-camera' }
  // What was typed may hold a password: it is not told back.
  if (!read.ok) return { ...none, address: masked(text), reason: read.reason }
  const { protocol, address } = read.value
  const next = secret ?? (read.value.secret || undefined)
  const reason = lacks(protocol, address, next ?? old?.plain() ?? '')
  const login = protocol === 'rtsp' ? user || read.value.user : ''
  return { camera, address, user: login, secret: next, reason }
}

const masked = (text: string) => text.replace(/\/\/[^/]*@/, '//…@')

function lacks(protocol: string, address: string, secret: string): string {
  if (/[\r\n\0]/.test(secret)) return 'secret-invalid'
  if (protocol === 'rtmp' && rtmpOf(address, secret).playpath === '') return 'address-key'
  const { length } = secret
  const odd = length > 0 && (length < PASSPHRASE.least || length > PASSPHRASE.most)
  return protocol === 'srt' && odd ? 'secret-length' : ''
}
