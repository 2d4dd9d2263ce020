import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startGarbage } from '../../../tests/cameras/garbage'
import { type Cameras, startCameras } from '../../../tests/cameras/server'
import {
  answering,
  described,
  hangUp,
  lookAt,
  OK,
  openDoor,
  quickly,
  serve,
  servers,
  sockets,
  VIDEO,
} from '../testing/looking'

afterEach(hangUp)

describe('real cameras', () => {
  let cameras: Cameras
  const size = { width: 160, height: 96, fps: 10 } as const
  const login = { user: 'admin', password: "pa:ss/wörd'1" }
  beforeAll(async () => {
    cameras = await startCameras([
      { path: '/open', codec: 'h264', ...size },
      { path: '/locked', codec: 'h264', ...size, ...login },
      { path: '/h265', codec: 'h265', ...size },
      { path: '/mjpeg', codec: 'mjpeg', ...size },
      { path: '/frozen', codec: 'h264', ...size },
    ])
  })
  afterAll(() => cameras.stop())

  it('are up where they tell of a picture, and where one comes', async () => {
    expect((await lookAt(cameras.url('/open'))).finding).toEqual({ is: 'up', pictured: false })
    // GStreamer answers 503 while it still puts away what the viewer before has left.
    for (const path of ['/open', '/h265', '/mjpeg'])
      await expect
        .poll(() => lookAt(cameras.url(path), true), { timeout: 5000 })
        .toEqual({ finding: { is: 'up', pictured: true }, told: [] })
  })

  it('are signed in to by Digest, once', async () => {
    const url = cameras.url('/locked', login)
    const { finding, told } = await lookAt(url, true)
    expect(finding).toEqual({ is: 'up', pictured: true })
    expect(new Set(told)).toEqual(new Set(['accepted']))
  })

  it('tell a wrong password and a path that is none', async () => {
    const wrong = await lookAt(cameras.url('/locked', { user: 'admin', password: 'wrong' }))
    expect(wrong.finding).toMatchObject({ is: 'down', reason: 'bad-credentials', reached: true })
    expect(wrong.told).toEqual(['bad-credentials'])
    const none = await lookAt(cameras.url('/locked'))
    expect(none).toMatchObject({ finding: { reason: 'bad-credentials' }, told: [] })
    const gone = await lookAt(cameras.url('/none'))
    expect(gone.finding).toMatchObject({ is: 'down', reason: 'not-found', reached: true })
  })

  it('are not tried with a password while the door is shut', async () => {
    const url = cameras.url('/locked', { user: 'admin', password: 'wrong' })
    const refused = openDoor({ ms: 40_000, reason: 'bad-credentials' })
    expect(await lookAt(url, false, refused)).toMatchObject({
      ...{ finding: { is: 'down', reason: 'bad-credentials' }, told: [] },
    })
    const other = openDoor({ ms: 900, reason: 'none' })
    expect((await lookAt(url, false, other)).finding).toEqual({ is: 'held', ms: 900 })
  })

  it('are down where they answer and no picture comes', async () => {
    await cameras.freeze('/frozen')
    const { finding } = await quickly(cameras.url('/frozen'), true)
    expect(finding).toMatchObject({ is: 'down', reason: 'no-picture', reached: true })
  })
})

describe('what is no camera', () => {
  it('a port that nobody listens at, and one where nobody answers', async () => {
    const port = await serve(() => {})
    const silent = await quickly(`rtsp://127.0.0.1:${port}/x`)
    expect(silent.finding).toMatchObject({ reason: 'no-answer', reached: false })
    for (const server of servers) server.close()
    for (const socket of sockets) socket.destroy()
    const closed = await quickly(`rtsp://127.0.0.1:${port}/x`)
    expect(closed.finding).toMatchObject({ reason: 'connection-refused', reached: false })
    const unknown = await quickly('rtsp://camera.invalid/x')
    expect(unknown.finding).toMatchObject({ reason: 'host-unknown', reached: false })
  })

  it('garbage, and one that hangs up', async () => {
    const garbage = await startGarbage()
    const { finding } = await quickly(`rtsp://127.0.0.1:${garbage.port}/x`)
    await garbage.close()
    expect(finding).toMatchObject({ reason: 'not-a-stream', reached: true })
    const port = await serve((socket) => socket.destroy())
    const gone = await quickly(`rtsp://127.0.0.1:${port}/x`)
    expect(gone.finding).toMatchObject({ is: 'down', reason: 'closed-by-camera', reached: true })
  })

  it('headers, descriptions and messages without an end are not read to it', async () => {
    const header = `X: ${'y'.repeat(8187)}\r\n`
    const message = 'RTSP/1.0 100 Continue\r\nCSeq: 99\r\n\r\n'.repeat(200)
    const cases = [
      ['RTSP/1.0 200 OK\r\n', header],
      [described('').replace(': 0', ': 60000'), header],
      [message, message],
    ] as const
    for (const [begin, rest] of cases) {
      let sent = 0
      const port = await serve((socket) => {
        socket.once('data', () => {
          socket.write(begin)
          const pour = () => {
            while (!socket.destroyed && sent < 50_000_000) {
              sent += rest.length
              if (!socket.write(rest)) return
            }
          }
          socket.on('drain', pour)
          pour()
        })
      })
      const { finding } = await lookAt(`rtsp://127.0.0.1:${port}/x`)
      expect(finding).toMatchObject({ is: 'down', reason: 'not-a-stream' })
      expect(sent).toBeLessThan(20_000_000)
    }
  })

  it('a camera without a picture, and one that only has DESCRIBE', async () => {
    const sound = described('v=0\r\nm=audio 0 RTP/AVP 8\r\n')
    const deaf = await serve(answering(OK, sound))
    expect((await quickly(`rtsp://127.0.0.1:${deaf}/x`)).finding).toMatchObject({
      ...{ is: 'down', reason: 'no-video' },
    })
    const mute = await serve(answering(OK))
    expect((await quickly(`rtsp://127.0.0.1:${mute}/x`)).finding).toMatchObject({
      ...{ is: 'down', reason: 'no-picture' },
    })
  })

  it('pictures of which none can be begun with', async () => {
    const packet = Buffer.from([0x80, 96, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0x41, 1, 2, 3])
    const frame = Buffer.concat([Buffer.from([0x24, 0, 0, packet.length]), packet])
    const setUp = OK.replace('\r\n\r\n', '\r\nSession: 7\r\n\r\n')
    const port = await serve((socket) => {
      answering(OK, VIDEO, setUp, OK)(socket)
      const timer = setInterval(() => socket.destroyed || socket.write(frame), 100)
      socket.on('close', () => clearInterval(timer))
    })
    const { finding } = await quickly(`rtsp://127.0.0.1:${port}/x`, true)
    expect(finding).toMatchObject({ is: 'down', reason: 'no-keyframe' })
  })

  it('a camera that tells of a picture and hangs up when it should show it', async () => {
    const port = await serve((socket) => {
      answering(OK, VIDEO, OK)(socket)
      let asked = 0
      socket.on('data', () => ++asked === 4 && socket.destroy())
    })
    const { finding } = await quickly(`rtsp://127.0.0.1:${port}/x`, true)
    expect(finding).toMatchObject({ is: 'down', reason: 'no-picture', reached: true })
  })

  it('a camera that tells of a picture and forbids it: only one proves that it is back', async () => {
    const port = await serve(answering(OK, VIDEO, 'RTSP/1.0 403 Forbidden\r\n\r\n'))
    const { finding } = await quickly(`rtsp://127.0.0.1:${port}/x`, true)
    expect(finding).toMatchObject({ is: 'down', reason: 'forbidden', promised: true })
  })

  it('a camera that wants every password once more: it is told at the door', async () => {
    const stale =
      'RTSP/1.0 401 Unauthorized\r\nWWW-Authenticate: Digest realm="x", nonce="y", stale=true\r\n\r\n'
    const port = await serve(answering(OK, stale, stale, stale, stale))
    const { finding, told } = await quickly(`rtsp://me:wrong@127.0.0.1:${port}/x`)
    expect(finding).toMatchObject({ is: 'down', reason: 'bad-credentials' })
    expect(told).toEqual(['bad-credentials'])
  })

  it('a camera that takes no viewer more has been reached, and that is all', async () => {
    const port = await serve(answering(OK, VIDEO, 'RTSP/1.0 453 Not Enough Bandwidth\r\n\r\n'))
    const { finding } = await quickly(`rtsp://127.0.0.1:${port}/x`, true)
    expect(finding).toEqual({ is: 'up', pictured: false })
  })

  it('leaves no connection behind', async () => {
    let open = 0
    const port = await serve((socket) => {
      open++
      socket.on('close', () => open--)
      answering(OK, VIDEO)(socket)
    })
    await Promise.all([1, 2, 3].map(() => quickly(`rtsp://127.0.0.1:${port}/x`, true)))
    await expect.poll(() => open).toBe(0)
  })
})
