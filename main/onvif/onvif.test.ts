import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { SearchChoices } from '../../preload/contract'
import type { TestProfile } from '../../tests/cameras/onvif-fleet/answers'
import { type Device, startDevice } from '../../tests/cameras/onvif-fleet/device'
import { realClock } from '../base/clock'
import { parseCameraUrl } from '../cameras'
import { openOnvifCollection } from './choices'
import { createOnvif } from './onvif'

const dir = mkdtempSync(join(tmpdir(), 'onvif-'))
const open: Device[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Nothing here asks who calls. */
const CALLER = {} as never

const unused = () => Promise.reject(new Error('not asked for'))

async function desk(address = '') {
  const choices = await openOnvifCollection(dir, realClock)
  const read = (text: string) => {
    const parsed = parseCameraUrl(text)
    return parsed.ok ? parsed.value : null
  }
  const source = { address, user: 'admin', password: 'onvif-pass' }
  const onvif = createOnvif({
    ...{ clock: realClock, choices, read, changed: () => {}, announce: () => {} },
    ...{ addMany: unused, test: unused, target: () => ({ status: 'done', source }) },
  })
  return { onvif, choices }
}

it('remembers no login, wherever in an address it was typed', async () => {
  const { onvif, choices } = await desk()
  const remember = (change: Partial<SearchChoices>) => onvif.remember(change, CALLER)
  await remember({
    pattern: 'rtsp://admin:h1dden-a@10.0.0.5/ch{nn}/main?x={n}',
    subPattern: 'rtsp://10.0.0.5/ch{nn}?user=admin&password=h1dden-b',
    servers: {
      ...{ recorder: 'admin:h1dden-c@10.0.0.5:554', go2rtc: 'http://u:h1dden-d@10.0.0.6:1984' },
      ...{ mediamtx: '10.0.0.7:9997', frigate: '' },
    },
  })
  const { pattern, subPattern, servers } = choices.read()
  expect(pattern).toBe('rtsp://10.0.0.5/ch{nn}/main?x={n}')
  expect(subPattern).toContain('rtsp://10.0.0.5/ch{nn}?')
  expect(servers).toMatchObject({ recorder: '10.0.0.5:554', go2rtc: 'http://10.0.0.6:1984' })
  expect(servers.mediamtx).toBe('10.0.0.7:9997')
  await remember({ pattern: 'rtsp://u:h1dden-e@10.0.0.{n}/a', subPattern: 'u:h1dden-f@{n}' })
  await remember({ code: '{nn}' })
  expect(choices.read().pattern).toBe('')
  await choices.settled()
  expect(readFileSync(join(dir, 'onvif.json'), 'utf8')).not.toContain('h1dden')
  await remember({ pattern: 'rtsp://10.0.0.{n}/a' })
  expect(choices.read().pattern).toBe('rtsp://10.0.0.{n}/a')
})

const channel = (n: number): TestProfile => ({
  ...{ token: `P${n}`, source: `S${n}`, codec: 'H264', width: 1280, height: 720, fps: 25 },
  ...{ kbps: 2048, uri: `rtsp://0.0.0.0:554/ch${n}/main?a=1` },
})

const camera = (url: string) => ({
  ...{ code: 'C', name: 'C', facility: '', place: '', url, subUrl: '', user: 'admin', note: '' },
  ...{ transport: 'auto' as const, enabled: true },
})

it('of a recorder it reads the channel that the camera is, never another', async () => {
  const device = await startDevice({ profiles: [1, 2, 3].map(channel) })
  open.push(device)
  const { onvif } = await desk(device.url)
  const told = await onvif.read(camera('rtsp://admin:x@10.9.9.9/ch2/main?a=1'), CALLER)
  expect(told).toMatchObject({ status: 'done', row: { channel: 2 } })
  expect(told).toMatchObject({ row: { main: { url: 'rtsp://127.0.0.1:554/ch2/main?a=1' } } })
  for (const url of ['', 'rtsp://10.9.9.9/ch7/main'])
    expect(await onvif.read(camera(url), CALLER)).toMatchObject({
      status: 'refused',
      reason: 'several',
    })
})
