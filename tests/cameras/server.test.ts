import { afterAll, beforeAll, expect, it } from 'vitest'
import { findProcesses } from './processes'
import { type Cameras, type Mount, startCameras } from './server'
import { watch } from './watch'

const login = { user: 'giám sát', password: "a@b:c/d%e'f g" }
const small = { width: 320, height: 184, fps: 10 }
const mounts: Mount[] = [
  { path: '/h264', codec: 'h264', ...small, text: 'Cổng <1> & "2"' },
  { path: '/h265', codec: 'h265', ...small },
  { path: '/mjpeg', codec: 'mjpeg', ...small, pattern: 'smpte' },
  { path: '/locked', codec: 'h264', ...small, ...login },
  { path: '/frozen', codec: 'h264', ...small },
]

let cameras: Cameras
beforeAll(async () => {
  cameras = await startCameras(mounts)
}, 20_000)
afterAll(() => cameras.stop())

it.concurrent.each([
  ['/h264', /Video: h264/],
  ['/h265', /Video: hevc/],
  ['/mjpeg', /Video: mjpeg/],
])(
  'serves %s without an error across the end of its loop',
  async (path, codec) => {
    const { code, said, frames } = await watch(cameras.url(path), 105)
    expect({ code, frames }).toEqual({ code: 0, frames: 105 })
    expect(said).toMatch(codec)
    expect(said).toMatch(/320x184/)
    expect(said).not.toMatch(/error|concealing|missing|corrupt/i)
  },
  20_000,
)

it.concurrent('freezes a camera with its connection open, and lets it go on', async () => {
  let ended = false
  const viewer = watch(cameras.url('/frozen'), 40).finally(() => {
    ended = true
  })
  await pause(2500)
  await cameras.freeze('/frozen')
  expect((await watch(cameras.url('/frozen'), 5, 2000)).frames).toBe(0)
  await pause(2500) // without the freeze all 40 frames would have come by now
  expect(ended).toBe(false)
  await cameras.resume('/frozen')
  expect(await viewer).toMatchObject({ code: 0, frames: 40 })
}, 20_000)

it('answers 401 without a password and with a wrong one', async () => {
  const refused = /401 Unauthorized/
  expect((await watch(cameras.url('/locked'))).said).toMatch(refused)
  const wrong = { ...login, password: 'wrong' }
  expect((await watch(cameras.url('/locked', wrong))).said).toMatch(refused)
})

it('answers 404 for a path that is not there', async () => {
  expect((await watch(cameras.url('/nothing'))).said).toMatch(/404 Not Found/)
})

it('lets the right password in, with its odd characters', { timeout: 15_000 }, async () => {
  expect((await watch(cameras.url('/locked', login))).frames).toBe(20)
})

it('takes a new password while it runs', { timeout: 20_000 }, async () => {
  const changed = { ...login, password: 'mới' }
  await cameras.setPassword('/locked', changed.password)
  expect((await watch(cameras.url('/locked', login))).said).toMatch(/401/)
  expect((await watch(cameras.url('/locked', changed))).frames).toBe(20)
  await cameras.setPassword('/locked', login.password)
})

it('comes back on the same port after a kill', { timeout: 20_000 }, async () => {
  const before = cameras.pid()
  await cameras.kill()
  expect((await watch(cameras.url('/h264'))).said).toMatch(/Connection refused/)
  await cameras.restart()
  expect(cameras.pid()).not.toBe(before)
  expect((await watch(cameras.url('/h264'))).frames).toBe(20)
})

it('refuses an unknown path aloud', async () => {
  await expect(cameras.freeze('/nothing')).rejects.toThrow(/nothing/)
})

it('says why it cannot start, and leaves no process', async () => {
  const port = cameras.port
  await expect(startCameras(mounts, { port })).rejects.toThrow(/cannot be bound/)
  const servers = findProcesses(
    ({ cmdline, parent }) => parent === process.pid && cmdline.join(' ').includes('rtsp_server.py'),
  )
  expect(servers.map(({ pid }) => pid)).toEqual([cameras.pid()])
})

function pause(ms: number) {
  return new Promise((done) => setTimeout(done, ms))
}
