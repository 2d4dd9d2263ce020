import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FaultProxy, startProxy } from './proxy'
import { type Cameras, type Mount, startCameras } from './server'
import { frameSizes, packetTimes, watch } from './watch'

// What a real ffmpeg makes of the faults: a camera and a proxy of its own for each test.

const shape = { codec: 'h264', width: 320, height: 184, fps: 10 } as const
const mount = (path: string, rest: Partial<Mount> = {}): Mount => ({ ...shape, path, ...rest })

let cameras: Cameras
const proxies: FaultProxy[] = []

beforeAll(async () => {
  cameras = await startCameras([
    ...['/clock', '/keys', '/sdp', '/flip', '/cut', '/half', '/size', '/rate', '/codec'].map(
      (path) => mount(path),
    ),
    mount('/b-frames', { bframes: 2 }),
    mount('/sound', { audio: true }),
  ])
}, 30_000)
afterAll(async () => {
  for (const proxy of proxies) await proxy.close()
  await cameras?.stop()
})

async function proxied(path: string) {
  const proxy = await startProxy(cameras.port)
  proxies.push(proxy)
  return { proxy, url: `rtsp://127.0.0.1:${proxy.port}${path}` }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const TIMEOUT = 25_000

describe.concurrent('through the proxy', () => {
  it('a clock that jumps is seen by the player', { timeout: TIMEOUT }, async () => {
    const { proxy, url } = await proxied('/clock')
    const seen = packetTimes(url, 5_000)
    await pause(2_500)
    await proxy.mode({ shift: 600 })
    const times = await seen
    expect(times[5]).toBeLessThan(10)
    expect(times.at(-1)).toBeGreaterThan(590)
  })

  it('without keyframes the dialogue works and no picture ever comes', {
    timeout: TIMEOUT,
  }, async () => {
    const { proxy, url } = await proxied('/keys')
    await proxy.mode('no-keyframes')
    const { said, frames } = await watch(url, 5, 5_000)
    expect(said).toMatch(/Video: h264/)
    expect(frames).toBe(0)
    await proxy.mode('pass')
    expect((await watch(url, 5)).frames).toBe(5)
  })

  it('an endless description holds the player, and ends with the fault', {
    timeout: TIMEOUT,
  }, async () => {
    const { proxy, url } = await proxied('/sdp')
    await proxy.mode('endless-sdp')
    const { code, said } = await watch(url, 5, 3_000)
    expect([code, said.includes('Video:')]).toEqual([null, false])
    await proxy.mode('pass')
    expect((await watch(url, 5)).frames).toBe(5)
  })

  it('flipped bytes spoil the picture, not the connection', { timeout: TIMEOUT }, async () => {
    const { proxy, url } = await proxied('/flip')
    await proxy.mode({ flip: 0.05 })
    expect((await watch(url, 30)).said).toMatch(/concealing|error while decoding/)
  })

  it('a cut in the middle of a frame ends the player', { timeout: TIMEOUT }, async () => {
    const { proxy, url } = await proxied('/cut')
    const seen = watch(url, 1_000)
    await pause(2_500)
    await proxy.mode('cut-mid-frame')
    const { code, frames } = await seen
    expect(code).toBe(0)
    expect(frames).toBeLessThan(40)
  })

  it('a half-open connection hears nothing, a new one works', { timeout: TIMEOUT }, async () => {
    const { proxy, url } = await proxied('/half')
    const seen = watch(url, 1_000, 6_000)
    await pause(2_500)
    await proxy.mode('half-open')
    expect((await watch(url, 10)).frames).toBe(10)
    const { code, frames } = await seen
    expect(code).toBe(null) // it waited until it was ended
    expect(frames).toBeLessThan(40)
  })
})

describe.concurrent('a camera', () => {
  it('changes its size in mid-stream', { timeout: TIMEOUT }, async () => {
    const seen = frameSizes(cameras.url('/size'), 50)
    await pause(2_500)
    await cameras.change('/size', { width: 480, height: 272 })
    expect(await seen).toEqual(['320x184', '480x272'])
  })

  it('changes its frame rate in mid-stream', { timeout: TIMEOUT }, async () => {
    const seen = packetTimes(cameras.url('/rate'), 7_000)
    await pause(3_000)
    await cameras.change('/rate', { fps: 5 })
    const gaps = (await seen).map((time, i, all) => Math.round((time - (all[i - 1] ?? 0)) * 10))
    expect([gaps[5], gaps.at(-1)]).toEqual([1, 2])
  })

  it('changes its codec for those who come anew', { timeout: TIMEOUT }, async () => {
    const old = watch(cameras.url('/codec'), 1_000, 5_000)
    await pause(2_500)
    await cameras.change('/codec', { codec: 'h265' })
    expect((await watch(cameras.url('/codec'), 10)).said).toMatch(/Video: hevc/)
    expect((await old).code).toBe(null)
  })

  it('sends B-frames, in the order of decoding', { timeout: TIMEOUT }, async () => {
    const times = (await packetTimes(cameras.url('/b-frames'), 4_000)).slice(1)
    expect(times.length).toBeGreaterThan(15)
    expect(times).not.toEqual([...times].sort((a, b) => a - b))
    expect((await watch(cameras.url('/b-frames'), 40)).said).not.toMatch(/error|concealing/i)
  })

  it('has sound, loses it in mid-stream, and has none the next time', {
    timeout: TIMEOUT,
  }, async () => {
    const first = await watch(cameras.url('/sound'), 10)
    expect(first.said).toMatch(/Audio: pcm_alaw/)
    const seen = watch(cameras.url('/sound'), 50)
    await pause(2_000)
    await cameras.mute('/sound')
    expect((await seen).frames).toBe(50)
    await cameras.change('/sound', { audio: false })
    const last = await watch(cameras.url('/sound'), 10)
    expect([last.frames, last.said.includes('Audio:')]).toEqual([10, false])
  })
})
