import type { Camera, FoundRow } from '../../../preload/contract'

/** Which rows are registered already, by key: the camera. */
export type Known = ReadonlyMap<string, Camera>

/**
 * A row is a registered camera when its ONVIF address or one of its streams is; also when a camera
 * without an ONVIF address streams from its host, if no other row has that host, as behind a router.
 */
export function knownRows(rows: FoundRow[], cameras: Camera[]): Known {
  const services = new Map<string, Camera>()
  const streams = new Map<string, Camera>()
  const hosts = new Map<string, Camera>()
  for (const camera of cameras) {
    if (camera.onvif) services.set(placeOf(camera.onvif), camera)
    for (const url of [camera.url, camera.subUrl]) if (url) streams.set(placeOf(url), camera)
    if (!camera.onvif) hosts.set(hostOf(camera.url), camera)
  }
  const shared = new Map<string, number>()
  for (const { address } of rows) shared.set(bare(address), (shared.get(bare(address)) ?? 0) + 1)
  const known = new Map<string, Camera>()
  for (const row of rows) {
    const found =
      [row.main, row.sub]
        .map((stream) => stream && streams.get(placeOf(stream.url)))
        .find(Boolean) ??
      (row.channel === null && row.onvif ? services.get(placeOf(row.onvif)) : undefined) ??
      (row.onvif && row.channel === null && shared.get(bare(row.address)) === 1
        ? hosts.get(bare(row.address))
        : undefined)
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
