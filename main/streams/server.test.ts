import { once } from 'node:events'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Camera } from '../../preload/contract'
import { realClock } from '../base/clock'
import { type StreamServer, startStreamServer } from './server'
import { Streams } from './streams'
import { cutAtFrames, makeMedia } from './testing/media'
import { opened, scripted } from './testing/scripted'

const ORIGIN = 'app://vong-gac'
const media = cutAtFrames(makeMedia({ frames: 20, gop: 10 }))
const known = { id: 'cam-1', subUrl: '', enabled: true } as unknown as Camera

let script: ReturnType<typeof scripted>
let streams: Streams
let server: StreamServer
const clients: (WebSocket | Socket)[] = []

beforeEach(async () => {
  script = scripted()
  streams = new Streams({
    ...{ clock: realClock, random: Math.random, spawn: script.spawn, log: () => {} },
    camera: (id) => (id === known.id ? known : null),
    launch: () => ({ program: 'ffmpeg', args: [], input: '' }),
    fingerprint: () => '',
    changed: () => {},
  })
  server = await startStreamServer(streams, ORIGIN)
})

afterEach(async () => {
  for (const client of clients.splice(0))
    client instanceof WebSocket ? client.terminate() : client.destroy()
  await server.close()
  streams.killAll()
})

interface Asked {
  path?: string
  base?: string
  headers?: Record<string, string>
  origin?: string | null
}

function open({ path = 'cam-1/main', base = server.base, headers = {}, origin = ORIGIN }: Asked) {
  const all = origin === null ? headers : { ...headers, origin }
  const ws = new WebSocket(`${base}/${path}`, { headers: all })
  ws.on('error', () => {})
  clients.push(ws)
  return ws
}

const port = () => Number(new URL(server.base).port)
const token = () => server.base.split('/').at(-1) ?? ''

/** Opens the camera of the newest run and lets it give a picture. */
function play(count = 10) {
  const { events } = script.runs.at(-1) ?? {}
  for (const line of opened('h264')) events?.line(line)
  for (const piece of media.slice(0, count + 1)) events?.output(piece)
}

it('listens on loopback only, with a long token of this run', async () => {
  expect(server.base).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/[\w-]{32}$/)
  const other = await startStreamServer(streams, ORIGIN)
  expect(other.base.split('/').at(-1)).not.toBe(token())
  await other.close()
})

it('gives the bytes to a page of ours', async () => {
  const ws = open({})
  const parts: Buffer[] = []
  ws.on('message', (bytes: Buffer, binary) => binary && parts.push(bytes))
  await once(ws, 'open')
  expect(ws.extensions).toBe('')
  await expect.poll(() => script.runs.length).toBe(1)
  play()
  const whole = Buffer.concat(media.slice(1, 11))
  await expect.poll(() => Buffer.concat(parts).length).toBe(whole.length + 2 * 188)
  expect(
    Buffer.concat(parts)
      .subarray(2 * 188)
      .equals(whole),
  ).toBe(true)
})

it('closes with 4000 when the stream begins anew, and with 4001 when there is none', async () => {
  const ws = open({})
  await once(ws, 'open')
  await expect.poll(() => script.runs.length).toBe(1)
  play()
  script.runs[0]?.events.end()
  streams.retry('cam-1')
  play()
  expect((await once(ws, 'close'))[0]).toBe(4000)
  const unknown = open({ path: 'cam-2/main' })
  expect((await once(unknown, 'close'))[0]).toBe(4001)
})

describe('refuses with 403', () => {
  it.each<[string, () => Asked]>([
    [
      'a wrong token',
      () => ({ base: server.base.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) }),
    ],
    ['no token', () => ({ base: `ws://127.0.0.1:${port()}/` })],
    ['a part of the token', () => ({ base: server.base.slice(0, -1) })],
    ['another origin', () => ({ origin: 'https://vong-gac' })],
    ['an origin that begins like ours', () => ({ origin: `${ORIGIN}.example` })],
    ['the origin of a file', () => ({ origin: 'null' })],
    ['no origin', () => ({ origin: null })],
    ['another host name', () => ({ headers: { host: 'evil.example' } })],
    ['a name for loopback', () => ({ headers: { host: `localhost:${port()}` } })],
    ['a host that begins like ours', () => ({ headers: { host: '127.0.0.1:80.evil.example' } })],
    ['no quality', () => ({ path: 'cam-1' })],
    ['an unknown quality', () => ({ path: 'cam-1/best' })],
    ['a longer path', () => ({ path: 'cam-1/main/x' })],
    ['a query', () => ({ path: 'cam-1/main?x=1' })],
    ['no camera', () => ({ path: '/main' })],
    ['a camera of strange characters', () => ({ path: 'cam%2f1/main' })],
  ])('%s', async (_what, asked) => {
    const ws = open(asked())
    const [, response] = await once(ws, 'unexpected-response')
    expect(response.statusCode).toBe(403)
    expect(script.runs).toHaveLength(0)
  })
})

it('answers 404 to a plain request, even with the token', async () => {
  const ask = request({ port: port(), host: '127.0.0.1', path: `/${token()}/cam-1/main` })
  ask.end()
  const [response] = await once(ask, 'response')
  expect(response.statusCode).toBe(404)
  response.resume()
})

/** A client without manners: the text of an upgrade, then whatever the test does. */
async function raw(path: string): Promise<Socket> {
  const socket = connect({ port: port(), host: '127.0.0.1', allowHalfOpen: true })
  clients.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nOrigin: ${ORIGIN}\r\n` +
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  return socket
}

it('survives clients that reset the connection at the worst moment', async () => {
  for (const path of ['/wrong', `/${token()}/cam-1/main`, `/${token()}/cam-2/main`]) {
    for (const ms of [0, 1, 5]) {
      const socket = await raw(path)
      await new Promise((resolve) => setTimeout(resolve, ms))
      socket.resetAndDestroy()
    }
  }
  await once(open({}), 'open') // an unheard error would have failed this test by now
})

it('keeps no connection of a refused client that never closes its side', async () => {
  const socket = await raw('/wrong')
  socket.resume()
  await once(socket, 'end')
  await expect.poll(() => new Promise((resolve) => socket.write('x', resolve))).toBeTruthy()
})

it('closes while clients of every kind are connected', async () => {
  const ws = open({})
  await once(ws, 'open')
  const closed = once(ws, 'close')
  const idle = connect(port(), '127.0.0.1')
  clients.push(idle)
  idle.on('error', () => {})
  await once(idle, 'connect')
  const begun = Date.now()
  await server.close()
  await closed
  expect(Date.now() - begun).toBeLessThan(1000)
  await expect.poll(() => streams.statuses()[0]?.state).not.toBe('idle') // the linger goes on
})

it('leaves the stream when the page closes its socket', async () => {
  const ws = open({})
  await once(ws, 'open')
  await expect.poll(() => script.runs.length).toBe(1)
  ws.close()
  await once(ws, 'close')
  await expect.poll(() => script.runs[0]?.stopped, { timeout: 8000, interval: 100 }).toBe(true)
}, 10_000)
