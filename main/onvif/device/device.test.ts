import { request as createRequest, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import type { TestProfile } from '../../../tests/cameras/onvif-fleet/answers'
import {
  type Device,
  type DeviceOptions,
  startDevice,
} from '../../../tests/cameras/onvif-fleet/device'
import { realClock } from '../../base/clock'
import { fetchPicture, pictures } from '../soap/picture'
import { readClock } from './clock'
import { readDevice } from './device'

const open: Device[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const MAIN: TestProfile = {
  ...{ token: 'P1', codec: 'H265', width: 1920, height: 1080, fps: 25, kbps: 4096 },
  uri: 'rtsp://user:secret@0.0.0.0:8554/main?a=1&b=2',
}
const SUB: TestProfile = {
  ...{ token: 'P2', codec: 'H264', width: 640, height: 360, fps: 12, kbps: 512 },
  uri: 'rtsp://127.0.0.1:8554/sub',
}
const TINY: TestProfile = {
  ...SUB,
  token: 'P3',
  width: 320,
  height: 180,
  uri: 'rtsp://127.0.0.1/tiny',
}
const STILL: TestProfile = { ...SUB, token: 'P4', codec: 'JPEG', width: 2560, height: 1440 }

async function device(options: DeviceOptions = {}): Promise<Device> {
  const profiles = [STILL, SUB, TINY, MAIN]
  const started = await startDevice({ profiles, ptz: true, ...options })
  open.push(started)
  return started
}

const read = ({ url }: Device, password = 'onvif-pass', user = 'admin') =>
  readDevice({ address: url, user, password }, realClock)

it.each(['digest', 'token', 'none'] as const)(
  'reads a device that lets in by %s',
  async (login) => {
    const camera = await device({ login })
    const report = await read(camera)
    if (!report.ok) throw new Error(report.reason)
    const { channels, maker, model, offsetMs, profiles } = report.value
    expect([maker, model]).toEqual(['Vọng Gác Test', 'IPC-1'])
    expect(Math.abs(offsetMs ?? 9e9)).toBeLessThan(1_000)
    expect(profiles).toHaveLength(4)
    expect(channels).toEqual([
      {
        source: 'S1',
        main: {
          ...{ url: 'rtsp://127.0.0.1:8554/main?a=1&b=2', name: 'P1', codec: 'h265' },
          ...{ width: 1920, height: 1080, fps: 25, kbps: 4096 },
        },
        sub: {
          ...{ url: 'rtsp://127.0.0.1:8554/sub', name: 'P2', codec: 'h264' },
          ...{ width: 640, height: 360, fps: 12, kbps: 512 },
        },
        ptz: true,
        snapshotUrl: `http://127.0.0.1:${camera.port}/snapshot.jpg`,
      },
    ])
    expect(camera.failures()).toBe(0)
  },
)

it('a clock two hours ahead is told, and lets us in by its own time', async () => {
  const camera = await device({ clock: 2 * 3_600_000, fresh: 5_000 })
  const report = await read(camera)
  expect(report.ok && Math.round((report.value.offsetMs ?? 0) / 1000)).toSatisfy(
    (seconds: number) => Math.abs(seconds - 7_200) <= 1,
  )
  expect(camera.failures()).toBe(0)
  const clock = await readClock({ address: camera.url, user: '', password: '' }, realClock)
  expect(clock.ok && Math.abs(clock.value.offsetMs - 7_200_000)).toBeLessThan(1_000)
})

it.each(['digest', 'token'] as const)('tries a wrong password once (%s)', async (login) => {
  const camera = await device({ login })
  expect(await read(camera, 'wrong')).toEqual({ ok: false, reason: 'not-authorised' })
  expect(camera.failures()).toBe(1)
  expect(await read(camera, '', '')).toEqual({ ok: false, reason: 'login-needed' })
  expect(camera.failures()).toBe(1)
})

it('an older device has no second media service, or says so only when asked', async () => {
  const report = await read(await device({ newer: false, ptz: false, snapshot: false }))
  const [first] = report.ok ? report.value.channels : []
  expect([first?.main.codec, first?.ptz, first?.snapshotUrl]).toEqual(['h264', false, ''])
})

it.each(['digest', 'token'] as const)('lets in an account beyond ASCII (%s)', async (login) => {
  const camera = await device({ login, user: 'quản trị', password: 'mật "khẩu"' })
  expect((await read(camera, 'mật "khẩu"', 'quản trị')).ok).toBe(true)
  expect(camera.failures()).toBe(0)
})

it('fetches the still picture by Digest, and tries a wrong password once', async () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
  const camera = await device({ login: 'digest', picture: jpeg })
  const address = `http://127.0.0.1:${camera.port}/snapshot.jpg`
  const login = { user: 'admin', password: 'onvif-pass' }
  expect(await fetchPicture({ address, ...login }, realClock)).toEqual(jpeg)
  expect(camera.failures()).toBe(0)
  expect(await fetchPicture({ address, ...login, password: 'x' }, realClock)).toBeNull()
  expect(camera.failures()).toBe(1)
  const page = await device({ login: 'digest', picture: Buffer.from('<html>') })
  const other = `http://127.0.0.1:${page.port}/snapshot.jpg`
  expect(await fetchPicture({ address: other, ...login }, realClock)).toBeNull()
})

it('a series does not try a refused password again and again; a changed one it does', async () => {
  const camera = await device({ login: 'digest', picture: Buffer.from([0xff, 0xd8, 0xff, 0, 1]) })
  const address = `http://127.0.0.1:${camera.port}/snapshot.jpg`
  let now = Date.now()
  const fetch = pictures({ ...realClock, now: () => now })
  const wrong = { address, user: 'admin', password: 'x' }
  for (let i = 0; i < 3; i++) expect(await fetch(wrong)).toBeNull()
  expect(camera.failures()).toBe(1)
  expect(await fetch({ ...wrong, password: 'onvif-pass' })).not.toBeNull()
  now += 16 * 60_000
  await fetch(wrong)
  expect(camera.failures()).toBe(2)
})

it('each sensor is a camera of its own', async () => {
  const second = [MAIN, SUB].map((each) => ({ ...each, token: `${each.token}b`, source: 'S2' }))
  const report = await read(await device({ profiles: [MAIN, SUB, ...second] }))
  expect(report.ok && report.value.channels.map(({ source }) => source)).toEqual(['S1', 'S2'])
})

const channels = (count: number): TestProfile[] =>
  Array.from({ length: count }, (_, i) =>
    [MAIN, SUB].map((each) => ({ ...each, token: `${each.token}-${i}`, source: `S${i}` })),
  ).flat()

it('asks a recorder one question at a time, and loses no channel of it', async () => {
  const recorder = await device({ profiles: channels(8), login: 'digest', alone: true, late: 3 })
  const report = await read(recorder)
  if (!report.ok) throw new Error(report.reason)
  expect(report.value.channels.map(({ main, sub }) => [main.codec, sub?.codec])).toEqual(
    Array.from({ length: 8 }, () => ['h265', 'h264']),
  )
  expect(recorder.failures()).toBe(0)
})

it('what falls silent half-way has not been read: no sub-stream takes the place of the main', async () => {
  let asked = 0
  const proxy = createServer((request, response) => {
    const there = createRequest(
      camera.url,
      { method: 'POST', headers: request.headers },
      (answer) => {
        asked++
        // The question for the main stream.
        if (asked === 5) response.destroy()
        else answer.pipe(response.writeHead(answer.statusCode ?? 500, answer.headers))
      },
    )
    request.pipe(there)
  })
  const camera = await device({ login: 'none' })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const { port } = proxy.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/onvif/device_service`
  expect(await readDevice({ address, user: '', password: '' }, realClock)).toMatchObject({
    ok: false,
  })
  proxy.close()
})

it('of what a device calls itself only so much is kept as fits a register', async () => {
  const talker = await device({ model: 'x'.repeat(100_000), login: 'none' })
  const report = await read(talker)
  expect(report.ok && report.value.model.length).toBe(100)
})

it('a device with endless channels is given up after a time', async () => {
  const endless = await device({ profiles: channels(300), login: 'none', newer: false })
  let ms = 0
  // Each question seems to take ten seconds.
  const clock = { ...realClock, now: () => (ms += 5_000) }
  const report = await readDevice({ address: endless.url, user: '', password: '' }, clock)
  expect(report).toEqual({ ok: false, reason: 'too-slow' })
  expect(endless.asked().length).toBeLessThan(40)
})

it('says why what is no camera was not read, soon and without holding anything', async () => {
  const rubbish = await device({ says: (response) => response.end('%&/ no xml at all') })
  expect(await read(rubbish)).toEqual({ ok: false, reason: 'rubbish' })
  const page = await device({ says: (response) => response.writeHead(404).end('<html></html>') })
  expect(await read(page)).toEqual({ ok: false, reason: 'not-onvif' })
  const entity = '<!DOCTYPE a [<!ENTITY b "b">]><Envelope><Body><a/></Body></Envelope>'
  const odd = await device({ says: (response) => response.end(entity) })
  expect(await read(odd)).toEqual({ ok: false, reason: 'rubbish' })
  const none = await device({ profiles: [] })
  expect(await read(none)).toEqual({ ok: false, reason: 'no-streams' })
  await none.close()
  expect(await read(none)).toEqual({ ok: false, reason: 'unreachable' })
})

it('hangs up on an answer that is too big, and reads crafted ones in no time', async () => {
  const flood = await device({
    says: (response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'xmlns')));
      }
      response.on('drain', more)
      more()
    },
  })
  expect(await read(flood)).toEqual({ ok: false, reason: 'too-big' })
  const crafted = ['xmlns'.repeat(100_000), '<a '.repeat(150_000), '&'.repeat(500_000)]
  for (const text of [...crafted, `<a ${'b '.repeat(200_000)}`, `<a>${'<b>'.repeat(150_000)}`]) {
    const camera = await device({ says: (response) => response.end(text) })
    const began = Date.now()
    expect((await read(camera)).ok).toBe(false)
    expect(Date.now() - began).toBeLessThan(400)
  }
})
