import { PLACEHOLDER } from '../cameras'

/** What an SRT address may ask for; how it is called, and by which passphrase, is ours. */
const KEPT = ['streamid', 'latency', 'pbkeylen']

/** `publish:path:user:password`, as MediaMTX has it. */
const COLONS = /^([a-z]+:[^:]*:[^:]*:)(.+)$/i
/** `#!::r=path,m=publish,u=user,s=password` (SRT access control), and tokens of other servers. */
const PAIRS =
  /(^|[?&,;:])((?:[\w-]*[_-])?(?:s|pass(?:word|phrase)?|pwd|secret|key|token))=([^?&,;]+)/gi

/**
 * The query of an SRT address, without its passphrase, and with `{password}` for one in the
 * stream's id. Read by hand: an id begins with `#`, which is often not encoded.
 */
export function readSrtQuery(tail: string): { query: string; secrets: string[] } {
  const secrets: string[] = []
  const kept: string[] = []
  for (const pair of tail.replace(/^[^?]*\??/, '').split('&')) {
    const [key = '', ...rest] = pair.split('=')
    const value = decoded(rest.join('=').replaceAll('+', ' '))
    if (key === 'passphrase') secrets.push(value)
    if (KEPT.includes(key)) kept.push(`${key}=${encoded(key === 'streamid' ? id(value) : value)}`)
  }
  return { query: kept.length > 0 ? `?${kept.join('&')}` : '', secrets }

  function id(value: string): string {
    const take = (secret: string) => {
      if (secret !== PLACEHOLDER) secrets.push(secret)
      return PLACEHOLDER
    }
    const colons = COLONS.exec(value)
    if (colons) return `${colons[1]}${take(colons[2] ?? '')}`
    return value.replace(PAIRS, (_all, before, key, secret) => `${before}${key}=${take(secret)}`)
  }
}

/** The stream's id with its password, where it has a place for one, and the address without it. */
export function splitStreamId(address: string, secret: string): { url: string; id: string } | null {
  if (!address.includes(PLACEHOLDER)) return null
  const [url = '', query = ''] = address.split('?')
  const pairs = query.split('&')
  const id = pairs.find((pair) => pair.startsWith('streamid=')) ?? ''
  const rest = pairs.filter((pair) => pair !== id).join('&')
  const value = decoded(id.slice('streamid='.length)).replaceAll(PLACEHOLDER, () => secret)
  return { url: rest ? `${url}?${rest}` : url, id: value }
}

/** Only what would be misread. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/%(?:3A|2F|2C|3D|7B|7D|40)/g, decodeURIComponent)

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
