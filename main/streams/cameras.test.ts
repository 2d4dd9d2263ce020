import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FaultProxy, startProxy } from '../../tests/cameras/proxy'
import { type Cameras, startCameras } from '../../tests/cameras/server'
import { UNKNOWN_HOST } from '../../tests/cameras/unknown-host'
import { stillArguments } from './arguments'
import { fetchStill } from './still'
import { type Answer, answering } from './testing/answers'
import { outcome, realEngine } from './testing/play'

// The real ffmpeg on real cameras and on broken ones, all at once: most of the time is waiting.

const login = { user: 'giám sát', password: "a@b:c/d%e'f g" }
const small = { width: 320, height: 184, fps: 10 }
let cameras: Cameras
let silent: FaultProxy
let engine: Awaited<ReturnType<typeof realEngine>>

beforeAll(async () => {
  engine = await realEngine()
  cameras = await startCameras([
    { path: '/h264', codec: 'h264', ...small },
    { path: '/h265', codec: 'h265', ...small },
    { path: '/locked', codec: 'h264', ...small, ...login },
  ])
  silent = await startProxy(cameras.port)
  await silent.mode('silent')
}, 30_000)
afterAll(async () => {
  await silent?.close()
  await cameras?.stop()
})

const attempt = (url: string) => outcome(engine.spawn, engine.launch({ url }))
const at = (port: number, path = '/h264') => `rtsp://127.0.0.1:${port}${path}`

it('plays within a second, and tells what it found', async () => {
  const { result, found, ms } = await attempt(cameras.url('/h264'))
  expect({ result, found }).toEqual({
    result: 'live',
    found: { codec: 'h264', width: 320, height: 184, fps: 10 },
  })
  expect(ms).toBeLessThan(1000)
})

describe.concurrent('of a real camera', () => {
  it.each<[string, string, () => string]>([
    ['a path that is not there', 'not-found', () => cameras.url('/nothing')],
    ['no password', 'bad-credentials', () => cameras.url('/locked')],
    [
      'a wrong password',
      'bad-credentials',
      () => cameras.url('/locked', { ...login, password: 'x' }),
    ],
    ['the right password, with all its signs', 'live', () => cameras.url('/locked', login)],
    ['a port where nobody listens', 'connection-refused', () => at(1)],
    ['numbers in the path', 'connection-refused', () => at(1, '/Channels/401?user=404')],
    ['a name that nobody knows', 'host-unknown', () => `rtsp://${UNKNOWN_HOST}/h264`],
    ['one that accepts and is silent', 'no-answer', () => at(silent.port)],
    ['one that is silent under TLS', 'no-answer', () => at(silent.port).replace('rtsp:', 'rtsps:')],
    ['TLS where there is none', 'tls-failed', () => at(cameras.port).replace('rtsp:', 'rtsps:')],
  ])(
    '%s: %s',
    async (_what, expected, url) => {
      expect(await attempt(url())).toMatchObject({ result: expected })
    },
    25_000,
  )
})

describe.concurrent('of a camera that answers', () => {
  it.each<[string, Answer]>([
    ['bad-credentials', { describe: 401 }],
    ['forbidden', { describe: 403 }],
    ['no-picture', { describe: 400 }],
    ['no-picture', { describe: 503 }],
    ['no-picture', { setup: 461 }],
    ['no-picture', {}],
    ['no-video', { media: '' }],
  ])(
    '%s after %j',
    async (expected, answer) => {
      const camera = await answering(answer)
      const { result, said } = await attempt(at(camera.port))
      await camera.close()
      expect({ result, said }).toMatchObject({ result: expected })
    },
    25_000,
  )

  it.each([
    ['bad-credentials', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['no-picture', 500],
    ['not-a-stream', 200],
  ] as const)('%s over HTTP after %i', async (expected, code) => {
    const server = createServer((_ask, response) => response.writeHead(code).end('<html>'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { result, said } = await attempt(`http://127.0.0.1:${port}/`)
    server.close()
    expect({ result, said }).toMatchObject({ result: expected })
  })
})

describe.concurrent('one picture', () => {
  const still = (url: string) => {
    const args = stillArguments({ major: 5, minor: 1 })
    return fetchStill(engine.spawn, { ...engine.launch({ url }), args }, Date.now)
  }

  it.each(['/h264', '/h265'])('of %s', async (path) => {
    const found = await still(cameras.url(path))
    if (typeof found === 'string') throw new Error(found)
    expect(found).toMatchObject({ width: 320, height: 184, fps: 10 })
    expect(found.jpeg.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(found.jpeg.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
    expect(found.jpeg.length).toBeGreaterThan(1000)
  })

  it('of one that refuses, is not there, or has no ffmpeg', async () => {
    expect(await still(cameras.url('/locked'))).toBe('bad-credentials')
    expect(await still(at(1))).toBe('connection-refused')
    const launch = { ...engine.launch({ url: at(1) }), program: '/nowhere/ffmpeg' }
    expect(await fetchStill(engine.spawn, launch, Date.now)).toBe('ffmpeg-missing')
  })
})

it('says that there is no ffmpeg when it has been taken away', async () => {
  const launch = { ...engine.launch({ url: at(1) }), program: '/nowhere/ffmpeg' }
  expect(await outcome(engine.spawn, launch)).toMatchObject({ result: 'ffmpeg-missing' })
})
