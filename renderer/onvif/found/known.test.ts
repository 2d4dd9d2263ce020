import { expect, it } from 'vitest'
import type { Camera, FoundRow } from '../../../preload/contract'
import { knownRows, placesOf } from './known'

const stream = (url: string) => ({
  ...{ url, name: '', codec: 'h264' as const, width: 0, height: 0, fps: 0, kbps: 0 },
})

const row = (key: string, address: string, url = '', channel: number | null = null): FoundRow => ({
  ...{ key, address, name: '', hardware: '', channel, state: 'ready', reason: null },
  ...{ offsetMs: null, ms: 1, main: url ? stream(url) : null, sub: null, ptz: false },
  ...{ snapshotUrl: '', onvif: `http://${address}/onvif/device_service` },
})

const camera = (code: string, more: Partial<Camera>) =>
  ({ code, url: '', subUrl: '', onvif: '', ...more }) as Camera

const codes = (rows: FoundRow[], cameras: Camera[]) =>
  [...knownRows(rows, placesOf(cameras))].map(([key, { code }]) => `${key} ${code}`)

it('knows a device by its ONVIF address, its streams, or its host', () => {
  const cameras = [
    camera('A', { onvif: 'http://10.0.0.1:80/onvif/device_service' }),
    camera('B', { url: 'rtsp://10.0.0.2/main' }),
    camera('C', { url: 'rtsp://10.0.0.3:554/other' }),
  ]
  const rows = [
    ...[row('a', '10.0.0.1'), row('b', '10.0.0.2:8080', 'rtsp://10.0.0.2:554/main')],
    ...[row('c', '10.0.0.3'), row('d', '10.0.0.4', 'rtsp://10.0.0.4/main')],
  ]
  expect(codes(rows, cameras)).toEqual(['a A', 'b B', 'c C'])
})

it('a host that several share proves nothing, nor does that of a recorder', () => {
  const cameras = [
    camera('A', { url: 'rtsp://10.0.0.1:1554/x' }),
    camera('N', { onvif: 'http://10.0.0.9/onvif/device_service', url: 'rtsp://10.0.0.9/1' }),
  ]
  const rows = [
    ...[row('a', '10.0.0.1:8001'), row('b', '10.0.0.1:8002')],
    ...[
      row('n1', '10.0.0.9', 'rtsp://10.0.0.9/1', 1),
      row('n2', '10.0.0.9', 'rtsp://10.0.0.9/2', 2),
    ],
  ]
  expect(codes(rows, cameras)).toEqual(['n1 N'])
})
