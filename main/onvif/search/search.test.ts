import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import type { FoundRow, SearchInput } from '../../../preload/contract'
import type { TestProfile } from '../../../tests/cameras/onvif-fleet/answers'
import { type Device, startDevice } from '../../../tests/cameras/onvif-fleet/device'
import { realClock } from '../../base/clock'
import { parseCameraUrl } from '../../cameras'
import { draftOf } from '../drafts'
import { Search } from './search'

const open: Device[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const PROFILE: TestProfile = {
  ...{ token: 'P1', codec: 'H264', width: 1280, height: 720, fps: 25, kbps: 2048 },
  uri: 'rtsp://127.0.0.1:554/main',
}

async function device(options: Parameters<typeof startDevice>[0] = {}) {
  const started = await startDevice({ profiles: [PROFILE], ...options })
  open.push(started)
  return new URL(started.url).host
}

function searching() {
  const told: FoundRow[] = []
  const secrets: string[] = []
  const search = new Search({
    ...{ clock: realClock, interfaces: () => ({}), changed: ({ rows }) => told.push(...rows) },
    read: (text) => {
      const parsed = parseCameraUrl(text)
      return parsed.ok ? parsed.value : null
    },
    announce: (secret) => secrets.push(secret),
  })
  return { search, told, secrets }
}

const until = async (what: () => boolean, ms = 2_000) => {
  for (const end = Date.now() + ms; !what() && Date.now() < end; )
    await new Promise((done) => setTimeout(done, 10))
  expect(what()).toBe(true)
}

const LOGIN = { user: 'admin', password: 'onvif-pass' }

it('a slow device, and one that answers rubbish, hold nobody; each says why', async () => {
  const [good, slow, rubbish] = [
    await device({ login: 'digest' }),
    await device({ late: 700 }),
    await device({ says: (response) => response.end('%%%') }),
  ]
  const gone = await device()
  await open.pop()?.close()
  const { search, told, secrets } = searching()
  const range = [good, slow, rubbish, gone].join(' ')
  expect(search.start({ kind: 'range', range, ...LOGIN })).toEqual({ ok: true, value: 1 })
  const row = (host: string) => search.state().rows.find(({ address }) => address === host)
  await until(() => row(good)?.state === 'ready' && row(rubbish)?.state === 'failed')
  expect(row(slow)?.state).toBe('reading')
  expect(row(rubbish)?.reason).toBe('rubbish')
  expect(row(gone)).toBeUndefined()
  await until(() => (row(slow)?.ms ?? 0) >= 690)
  expect(search.state().progress).toMatchObject({ running: true, total: 4, done: 3 })
  search.stop()
  expect([row(slow)?.state, row(slow)?.reason]).toEqual(['failed', 'stopped'])
  expect(search.state().progress.running).toBe(false)
  expect(secrets).toEqual(['onvif-pass'])
  await until(() => told.some(({ address, state }) => address === good && state === 'ready'))
  expect(JSON.stringify(told)).not.toContain('onvif-pass')
})

it('gives the draft of a row of this search alone, with the login', async () => {
  const host = await device()
  const { search } = searching()
  search.start({ kind: 'range', range: host, ...LOGIN })
  await until(() => search.state().rows[0]?.state === 'ready')
  const { key } = search.state().rows[0] as FoundRow
  const found = search.find(1, key)
  if (!found) throw new Error('not found')
  expect(draftOf(found, { code: 'C1', name: 'Cổng', facility: 'F1', place: 'gate' })).toMatchObject(
    {
      ...{ code: 'C1', facility: 'F1', url: 'rtsp://127.0.0.1:554/main', subUrl: '' },
      ...{ onvif: `http://${host}/onvif/device_service`, ...LOGIN },
      ...{ snapshotUrl: `http://${host}/snapshot.jpg` },
    },
  )
  expect(search.start({ kind: 'range', range: '127.0.0.1:1', ...LOGIN }).ok).toBe(true)
  expect(search.find(1, key)).toBeNull()
  expect(search.state().rows).toEqual([])
})

const recorder = (more: Partial<SearchInput & { kind: 'recorder' }>): SearchInput => ({
  ...{ kind: 'recorder', make: 'hikvision', address: '10.0.0.9', pattern: '', subPattern: '' },
  ...{ from: 7, to: 8, ...LOGIN, ...more },
})

it.each([
  [recorder({}), 'rtsp://10.0.0.9/Streaming/Channels/702', LOGIN],
  [
    recorder({ make: 'dahua', address: '10.0.0.9:1554' }),
    'rtsp://10.0.0.9:1554/cam/realmonitor?channel=7&subtype=1',
    LOGIN,
  ],
  [
    recorder({
      make: 'own',
      pattern: 'rtsp://10.0.0.9/a{nn}',
      subPattern: 'rtsp://x:y@10.0.0.9/b{n}',
    }),
    'rtsp://x:y@10.0.0.9/b7',
    { user: '', password: '' },
  ],
])('channels of a recorder %#', async (input, sub, login) => {
  const { search } = searching()
  expect(search.start(input).ok).toBe(true)
  await until(() => !search.state().progress.running)
  const { rows } = search.state()
  expect(rows.map(({ channel }) => channel)).toEqual([7, 8])
  expect(search.find(1, rows[0]?.key ?? '')?.secrets).toMatchObject({ subUrl: sub, ...login })
  expect(JSON.stringify(rows)).not.toMatch(/x:y/)
})

it('refuses what cannot be looked for, and leaves what is there', async () => {
  const { search } = searching()
  const reasons = [
    search.start({ kind: 'range', range: 'abc', ...LOGIN }),
    search.start(recorder({ make: 'own', pattern: 'nonsense' })),
    search.start(recorder({ from: 3, to: 2 })),
    search.start(recorder({ make: 'own', pattern: 'rtsp://10.0.0.9/live' })),
    search.start({ kind: 'go2rtc', address: 'ftp://x', direct: false, ...LOGIN }),
  ]
  expect(reasons.map((each) => !each.ok && each.reason)).toEqual([
    ...['range-invalid', 'address-invalid', 'channels-none', 'pattern-number', 'address-invalid'],
  ])
  expect(search.state().progress.id).toBe(0)
})

it('a server that answers something absurd ends the search, in words', async () => {
  const absurd = { cameras: { a: { ffmpeg: { inputs: [{ path: 'rtsp://127.0.0.1:8554/50%' }] } } } }
  const server = createServer((_, response) => response.end(JSON.stringify(absurd)))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const { search } = searching()
  const address = `127.0.0.1:${port}`
  search.start({ kind: 'frigate', address, direct: true, user: '', password: '' })
  await until(() => !search.state().progress.running)
  server.close()
  expect(search.state().rows).toHaveLength(1)
  const names = createServer((_, response) =>
    response.end(
      '{"cameras":{"\\ud800":{"ffmpeg":{"inputs":[{"path":"rtsp://localhost:1/\\ud800"}]}}}}',
    ),
  )
  await new Promise<void>((done) => names.listen(port, '127.0.0.1', done))
  search.start({ kind: 'frigate', address, direct: false, user: '', password: '' })
  await until(() => !search.state().progress.running)
  names.close()
  expect(search.state().progress.trouble).toBe('server-odd')
})
