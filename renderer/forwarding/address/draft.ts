import type { Forward, ForwardPreview, ForwardWanted, Quality } from '../../../preload/contract'

/** What is typed into the dialogue. */
export interface Draft {
  address: string
  user: string
  /** Empty keeps what is stored, unless it is to be forgotten. */
  secret: string
  forget: boolean
  quality: Quality
}

export type Protocol = 'rtsp' | 'rtmp' | 'srt'

const PLACE = 'vong-gac.forwarding.address'

/** What the address begins with; RTSP as long as nobody can tell. */
export const protocolOf = (address: string): Protocol =>
  (/^\s*(rtmp|srt)/i.exec(address)?.[1]?.toLowerCase() ?? 'rtsp') as Protocol

/** Of one camera what it has; of several the pattern that was used last. */
export function draftOf(cameras: string[], forwards: ReadonlyMap<string, Forward>): Draft {
  const known = cameras.map((id) => forwards.get(id)).filter((each) => each !== undefined)
  const [first] = known
  const last = localStorage.getItem(PLACE) ?? ''
  const address = cameras.length === 1 && first ? first.address : last
  const { user = '', quality = 'main' } = first ?? {}
  return { address, user, secret: '', forget: false, quality }
}

/** The pattern for next time, unless main found a secret in it that cannot simply be left out. */
export function remember(address: string, entries: ForwardPreview): void {
  const clean = patternOf(address, entries)
  if (clean) localStorage.setItem(PLACE, clean)
}

export function patternOf(address: string, entries: ForwardPreview): string | null {
  const clean = address.trim().replace(/\/\/[^/?#]*@/, '//')
  const hidden = entries.some((each) => each.address.includes(HIDDEN)) && !clean.includes(HIDDEN)
  return hidden || /@|passphrase/i.test(clean) ? null : clean
}

/** Where main keeps a password apart. */
const HIDDEN = '{password}'

export const wantedOf = (cameras: string[], draft: Draft): ForwardWanted => {
  const { address, user, quality, secret, forget } = draft
  const next = forget ? '' : secret || undefined
  return {
    cameras,
    address,
    quality,
    user: protocolOf(address) === 'rtsp' ? user : '',
    secret: next,
  }
}
