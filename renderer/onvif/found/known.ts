import type { Camera, FoundRow, FoundStream } from '../../../preload/contract'

/** Which rows are registered already, by key: the camera. */
export type Known = ReadonlyMap<string, Camera>

/** Where registered cameras are, to be asked of many rows. */
export interface Places {
  services: Map<string, Camera>
  streams: Map<string, Camera>
  /** Of cameras without an ONVIF address. */
  hosts: Map<string, Camera>
}

export function placesOf(cameras: Camera[]): Places {
  const places: Places = { services: new Map(), streams: new Map(), hosts: new Map() }
  for (const camera of cameras) {
    if (camera.onvif) places.services.set(placeOf(camera.onvif), camera)
    else places.hosts.set(hostOf(camera.url), camera)
    for (const url of [camera.url, camera.subUrl]) if (url) places.streams.set(placeOf(url), camera)
  }
  return places
}

/**
 * A row is a registered camera when its ONVIF address or one of its streams is; also when a camera
 * without an ONVIF address streams from its host, if no other row has that host, as behind a router.
 */
export function knownRows(rows: FoundRow[], { services, streams, hosts }: Places): Known {
  const sharing = new Map<string, number>()
  for (const { address } of rows) sharing.set(bare(address), (sharing.get(bare(address)) ?? 0) + 1)
  const byStream = (stream: FoundStream | null) => stream && streams.get(placeOf(stream.url))
  /** A channel of several is not its device. */
  const byDevice = ({ onvif, channel, address }: FoundRow) => {
    if (!onvif || channel !== null) return undefined
    const alone = sharing.get(bare(address)) === 1
    return services.get(placeOf(onvif)) ?? (alone ? hosts.get(bare(address)) : undefined)
  }
  const known = new Map<string, Camera>()
  for (const row of rows) {
    const found = byStream(row.main) ?? byStream(row.sub) ?? byDevice(row)
    if (found) known.set(row.key, found)
  }
  return known
}

const bare = (address: string) => address.replace(/:\d+$/, '')

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

const hostOf = (text: string) => parsed(text)?.hostname ?? ''

const PORTS: Record<string, string> = { 'rtsp:': '554', 'rtsps:': '322', 'http:': '80' }

/** The same for one place, whether its port is spelled out or not. */
function placeOf(text: string): string {
  const url = parsed(text)
  if (!url) return text
  const { protocol, hostname, port, pathname, search } = url
  return `${protocol}//${hostname}:${port || PORTS[protocol] || ''}${pathname}${search}`
}
