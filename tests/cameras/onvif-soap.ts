import { createHash } from 'node:crypto'

const TT = 'http://www.onvif.org/ver10/schema'

export const envelope = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:tt="${TT}" xmlns:tds="http://www.onvif.org/ver10/device/wsdl" xmlns:trt="http://www.onvif.org/ver10/media/wsdl" xmlns:tptz="http://www.onvif.org/ver20/ptz/wsdl" xmlns:ter="http://www.onvif.org/ver10/error"><s:Body>${body}</s:Body></s:Envelope>`

/** A fault as the standard has it; `code` is one of `ter:`. */
export const fault = (side: 'Sender' | 'Receiver', code: string, reason: string) =>
  envelope(
    `<s:Fault><s:Code><s:Value>s:${side}</s:Value><s:Subcode><s:Value>ter:${code}</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang="en">${reason}</s:Text></s:Reason></s:Fault>`,
  )

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const plain = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')

/** The name of what is asked for: the first element of the body. */
export const actionOf = (xml: string): string =>
  /<(?:\w+:)?Body\b[^>]*>\s*<(?:\w+:)?(\w+)/.exec(xml)?.[1] ?? ''

/** The text of the first element of that name; null without one. */
export function textOf(xml: string, name: string): string | null {
  const found = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)</`).exec(xml)
  return found ? plain(found[1] ?? '') : null
}

/** A number of an attribute; undefined where the element is not there. */
export function numberOf(xml: string, element: string, attribute: string): number | undefined {
  const [tag] = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>`).exec(xml) ?? []
  const found = tag && new RegExp(`\\b${attribute}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined || found === '' ? undefined : Number(found)
}

/** Ms of an xs:duration in seconds; null when none is given. */
export function durationOf(xml: string): number | null {
  const found = /^PT([\d.]+)S$/.exec(textOf(xml, 'Timeout') ?? '')
  return found ? Number(found[1]) * 1000 : null
}

export type Token = 'none' | 'right' | 'wrong' | 'stale' | 'replayed'

/** How far a camera's clock and the token's may be apart. */
const FRESH_MS = 5 * 60_000

/** Judges a WS-UsernameToken: Base64(SHA-1(nonce + created + password)). Nonces count once. */
export function createGuard(now: () => number, fresh = FRESH_MS) {
  const seen = new Set<string>()
  return (xml: string, { user, password }: { user: string; password: string }): Token => {
    const digest = textOf(xml, 'Password')
    if (digest === null) return 'none'
    const nonce = textOf(xml, 'Nonce') ?? ''
    const created = textOf(xml, 'Created') ?? ''
    const hash = createHash('sha1')
    hash.update(Buffer.concat([Buffer.from(nonce, 'base64'), Buffer.from(created + password)]))
    if (textOf(xml, 'Username') !== user || hash.digest('base64') !== digest) return 'wrong'
    if (!(Math.abs(now() - Date.parse(created)) < fresh)) return 'stale'
    if (seen.has(nonce)) return 'replayed'
    seen.add(nonce)
    return 'right'
  }
}
