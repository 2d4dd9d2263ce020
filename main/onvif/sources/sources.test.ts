import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { realClock } from '../../base/clock'
import { pairUp } from './pairs'
import { camerasOf, type ServerKind } from './servers'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

type Answers = Record<string, unknown>

/** A server that answers as its documentation says; `guard` may refuse. */
async function serving(
  answers: Answers,
  guard: (request: IncomingMessage) => boolean = () => true,
) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x')
    if (request.method === 'POST' && pathname === '/api/login')
      return response.setHeader('Set-Cookie', 'frigate_token=abc; HttpOnly').end('{}')
    if (!guard(request)) return response.writeHead(401).end('{}')
    const found = answers[request.url ?? ''] ?? answers[pathname]
    response.writeHead(found === undefined ? 404 : 200).end(JSON.stringify(found ?? {}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  ends.push(() => void server.close().closeAllConnections())
  return (server.address() as AddressInfo).port
}

const read = async (
  kind: ServerKind,
  port: number,
  { direct = false, user = '', password = '' } = {},
) => {
  const base = new URL(`http://127.0.0.1:${port}`)
  const found = await camerasOf(kind, { base, user, password }, direct, realClock)
  if (!found.ok) return found.reason
  return found.value.map(({ name, main, sub }) => [name, main.url, sub?.url ?? '', main.codec])
}

const basic = ({ headers }: IncomingMessage) =>
  headers.authorization === `Basic ${Buffer.from('api:bí mật').toString('base64')}`

const path = (name: string, more = {}) => ({
  ...{ name, confName: name, source: { type: 'rtspSource', id: '' }, ready: true },
  ...{ tracks: ['H264', 'MPEG-4 Audio'], bytesReceived: 1, readers: [], ...more },
})

const MEDIAMTX: Answers = {
  '/v3/config/global/get': { rtspAddress: ':9554' },
  '/v3/paths/list?itemsPerPage=1000&page=0': {
    ...{ itemCount: 3, pageCount: 2, items: [path('cổng/main'), path('cổng/sub')] },
  },
  '/v3/paths/list?itemsPerPage=1000&page=1': {
    ...{ itemCount: 3, pageCount: 2, items: [path('pushed', { tracks: ['H265'] })] },
  },
  '/v3/config/paths/list': {
    itemCount: 4,
    pageCount: 1,
    items: [
      { name: 'cổng/main', source: 'rtsp://u:p%40@10.0.0.5/1' },
      { name: 'cổng/sub', source: 'rtsp://u:p%40@10.0.0.5/2' },
      ...[{ name: 'pushed', source: 'publisher' }, { name: 'all_others' }, { name: '~^x' }],
    ],
  },
}

it('MediaMTX: its paths, page by page, or where they come from', async () => {
  const port = await serving(MEDIAMTX, basic)
  const login = { user: 'api', password: 'bí mật' }
  const at = (name: string) => `rtsp://127.0.0.1:9554/${name}`
  expect(await read('mediamtx', port, login)).toEqual([
    ['cổng', at('c%E1%BB%95ng/main'), at('c%E1%BB%95ng/sub'), 'h264'],
    ['pushed', at('pushed'), '', 'h265'],
  ])
  expect(await read('mediamtx', port, { ...login, direct: true })).toEqual([
    ['cổng', 'rtsp://u:p%40@10.0.0.5/1', 'rtsp://u:p%40@10.0.0.5/2', 'h264'],
    ['pushed', at('pushed'), '', 'h265'],
  ])
  expect(await read('mediamtx', port, { user: 'api', password: 'no' })).toBe('server-login')
})

it('go2rtc: its streams, or the first of their sources that can be played here', async () => {
  const port = await serving({
    '/api': { version: '1.9.9', rtsp: { listen: ':8555' } },
    '/api/streams': {
      gate: { producers: [{ url: 'ffmpeg:rtsp://u:p@10.0.0.6/1#video=h264' }], consumers: null },
      gate_sub: { producers: [{ url: 'exec:x' }, { url: 'rtsp://u:p@10.0.0.6/2' }] },
      odd: { producers: [{ url: 'exec:ffmpeg -i x' }] },
      idle: { producers: null, consumers: [] },
    },
  })
  const at = (name: string) => `rtsp://127.0.0.1:8555/${name}`
  expect(await read('go2rtc', port)).toEqual([
    ['gate', at('gate'), at('gate_sub'), ''],
    ...[
      ['odd', at('odd'), '', ''],
      ['idle', at('idle'), '', ''],
    ],
  ])
  expect(await read('go2rtc', port, { direct: true })).toEqual([
    ['gate', 'rtsp://u:p@10.0.0.6/1', 'rtsp://u:p@10.0.0.6/2', ''],
    ...[
      ['odd', at('odd'), '', ''],
      ['idle', at('idle'), '', ''],
    ],
  ])
})

const input = (url: string, ...roles: string[]) => ({ path: url, roles, global_args: [] })

it('Frigate: what it records and what it detects on, through its own go2rtc or past it', async () => {
  const config = {
    go2rtc: { streams: { yard: ['rtsp://*:*@10.0.0.7/1'], yard_sub: 'rtsp://*:*@10.0.0.7/2' } },
    cameras: {
      yard: {
        enabled: true,
        ffmpeg: {
          inputs: [
            input('rtsp://127.0.0.1:8554/yard_sub', 'detect'),
            input('rtsp://127.0.0.1:8554/yard', 'record', 'audio'),
          ],
        },
        detect: { width: 640, height: 360, fps: 5 },
      },
      one: { ffmpeg: { inputs: [input('rtsp://*:*@10.0.0.8/live', 'detect', 'record')] } },
      off: { enabled: false, ffmpeg: { inputs: [input('rtsp://10.0.0.9/x', 'detect')] } },
    },
  }
  const cookie = ({ headers }: IncomingMessage) => headers.cookie === 'frigate_token=abc'
  const port = await serving({ '/api/config': config }, cookie)
  const login = { user: 'admin', password: 'x' }
  const at = (name: string) => `rtsp://127.0.0.1:8554/${name}`
  const one = ['one', 'rtsp://10.0.0.8/live', '', '']
  expect(await read('frigate', port, login)).toEqual([
    ['yard', at('yard'), at('yard_sub'), ''],
    one,
  ])
  expect(await read('frigate', port, { ...login, direct: true })).toEqual([
    ['yard', 'rtsp://10.0.0.7/1', 'rtsp://10.0.0.7/2', ''],
    one,
  ])
  expect(await read('frigate', port)).toBe('server-login')
})

it('says what is wrong with a server', async () => {
  const port = await serving({ '/api/streams': 'nonsense' })
  expect(await read('go2rtc', port)).toEqual([])
  expect(await read('mediamtx', port)).toBe('server-odd')
  expect(await read('go2rtc', 1)).toBe('server-unreachable')
})

it('pairs streams by their names, and loses none', () => {
  const names = ['a', 'a_sub', 'B main', 'b-sd', 'c_sub', 'c_low', 'd', 'cam-01', 'cam-02']
  const pairs = pairUp(names.map((name) => ({ name })))
  expect(pairs.map(({ name, main, sub }) => [name, main.name, sub?.name])).toEqual([
    ...[
      ['a', 'a', 'a_sub'],
      ['B', 'B main', 'b-sd'],
      ['c_sub', 'c_sub', undefined],
    ],
    ...[
      ['c_low', 'c_low', undefined],
      ['d', 'd', undefined],
    ],
    ...[
      ['cam-01', 'cam-01', undefined],
      ['cam-02', 'cam-02', undefined],
    ],
  ])
})
