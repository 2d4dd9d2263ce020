import { childrenOf, type Element, find, lineOf, parseXml, textOf } from '../soap/xml'

const TYPES = [
  'xmlns:t="http://www.onvif.org/ver10/network/wsdl"><d:Types>t:NetworkVideoTransmitter</d:Types>',
  'xmlns:t="http://www.onvif.org/ver10/device/wsdl"><d:Types>t:Device</d:Types>',
]

/** One for each name that devices go by: some answer only to one of them. */
export const probes = (newId: () => string): string[] =>
  TYPES.map(
    (types) =>
      `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><s:Header><a:MessageID>urn:uuid:${newId()}</a:MessageID><a:ReplyTo><a:Address>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address></a:ReplyTo><a:To s:mustUnderstand="1">urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To><a:Action s:mustUnderstand="1">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action></s:Header><s:Body><d:Probe ${types}</d:Probe></s:Body></s:Envelope>`,
  )

/** A device that says it is there. */
export interface Heard {
  /** What it calls itself for ever; its address when it has no such name. */
  id: string
  /** Of its ONVIF service. */
  address: string
  /** As its scopes tell; empty when they hide it. */
  name: string
  hardware: string
}

/** More than this in one datagram is no answer to us. */
const MOST_MATCHES = 32

/**
 * The devices in an answer that came from `from`; null for what is no answer at all. Printers and
 * the like answer too: they have no address over IPv4 of a kind that is known here.
 */
export function heardIn(text: string, from: string): Heard[] | null {
  const root = parseXml(text.trim())
  if (root?.name !== 'Envelope') return null
  const matches = find(root, 'ProbeMatches')
  if (!matches) return []
  return childrenOf(matches, 'ProbeMatch')
    .slice(0, MOST_MATCHES)
    .flatMap((match) => heardOf(match, from) ?? [])
}

function heardOf(match: Element, from: string): Heard | null {
  const types = textOf(match, 'Types')
  const scopes = textOf(match, 'Scopes')
  if (/wsdp:|Print|Computer|Scan/i.test(types) && !/onvif/i.test(scopes)) return null
  const address = addressOf(textOf(match, 'XAddrs'), from)
  const id = textOf(find(match, 'EndpointReference'), 'Address') || address
  const scope = (kind: string) => {
    const found = new RegExp(`onvif://www\\.onvif\\.org/${kind}/(\\S+)`, 'i').exec(scopes)?.[1]
    return decoded(found ?? '').slice(0, 200)
  }
  return { id: id.slice(0, 200), address, name: scope('name'), hardware: scope('hardware') }
}

/** The one of the sender if it is among them; a device in several networks names them all. */
function addressOf(xaddrs: string, from: string): string {
  const urls = xaddrs
    .split(/\s+/)
    .slice(0, 16)
    .flatMap((text) => urlOf(text) ?? [])
  const best = urls.find(({ hostname }) => hostname === from) ?? urls[0]
  return best?.href ?? `http://${from}/onvif/device_service`
}

function urlOf(text: string): URL | null {
  try {
    const url = new URL(text)
    const usable =
      /^https?:$/.test(url.protocol) && !/^(\[|0\.0\.0\.0|169\.254\.)/.test(url.hostname)
    return usable ? url : null
  } catch {
    return null
  }
}

function decoded(text: string): string {
  try {
    return lineOf(decodeURIComponent(text).replace(/[_+]/g, ' '))
  } catch {
    return text
  }
}
