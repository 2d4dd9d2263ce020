import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { processesShowing } from '../../tests/cameras/processes'
import { type Cameras, startCameras } from '../../tests/cameras/server'
import { type RtmpReceiver, startRtmpReceiver } from '../../tests/receivers/rtmp'
import { type RtspReceiver, startRtspReceiver } from '../../tests/receivers/rtsp'
import { type SrtReceiver, startSrtReceiver } from '../../tests/receivers/srt'
import { codecOf, slicesOf } from '../../tests/receivers/units'
import { type Centre, centre } from './testing/centre'

// Real cameras, real ffmpegs, real receivers.
const SECRETS = { password: 'mật khẩu "8"', key: 'khoa=luong#55', passphrase: 'cụm từ bí mật' }
const LOGIN = { user: 'trung tâm', password: SECRETS.password }

const dir = mkdtempSync(join(tmpdir(), 'vong-gac-forward-'))
mkdirSync(join(dir, 'hevc'))
let cameras: Cameras
let rtsp: RtspReceiver
let rtmp: RtmpReceiver
let srt: SrtReceiver
let hevc: SrtReceiver
let here: Centre
let viewers: ChildProcess[] = []

beforeAll(async () => {
  const size = { width: 320, height: 184, fps: 12 }
  ;[cameras, rtsp, rtmp, srt, hevc] = await Promise.all([
    startCameras([
      { path: '/a', codec: 'h264', ...size },
      { path: '/b', codec: 'h265', ...size },
      { path: '/c', codec: 'h264', ...size, audio: true },
      { path: '/d', codec: 'mjpeg', ...size },
    ]),
    startRtspReceiver({
      ...LOGIN,
      folder: dir,
      mounts: [
        { path: '/tinh/CL-01/a', codec: 'h264' },
        { path: '/tinh/CL-01/b', codec: 'h265' },
        { path: '/tinh/CL-01/z', codec: 'h264' },
      ],
    }),
    startRtmpReceiver(join(dir, 'rtmp')),
    startSrtReceiver(dir, SECRETS.passphrase),
    startSrtReceiver(join(dir, 'hevc'), SECRETS.passphrase),
  ])
  const url = (path: string) => cameras.url(path)
  const urls = { a: url('/a'), b: url('/b'), c: url('/c'), d: url('/d') }
  viewers = ['/a', '/b', '/c'].map(watch)
  here = await centre(dir, { ...urls, e: urls.a, f: urls.b })
}, 30_000)

afterAll(async () => {
  for (const viewer of viewers) viewer.kill('SIGKILL')
  await here.close()
  await Promise.all([cameras, rtsp, rtmp, srt, hevc].map((each) => each.stop()))
  rmSync(dir, { recursive: true, force: true })
})

const sendAll = async () => {
  const digest = { user: LOGIN.user, secret: LOGIN.password }
  await here.book.set({
    ...{ cameras: ['a', 'b'], address: rtsp.url('/tinh/{facility}/{camera}'), quality: 'main' },
    ...digest,
  })
  await here.send('c', rtmp.url('live'), { secret: SECRETS.key })
  await here.send('d', rtmp.url('live/mjpeg'))
  await here.send('e', srt.address, { secret: SECRETS.passphrase })
  await here.send('f', hevc.address, { secret: SECRETS.passphrase })
}

it('sends cameras to RTSP with Digest, RTMP with a key and SRT with a passphrase, unchanged', async () => {
  await sendAll()
  await Promise.all(['a', 'b', 'c', 'e', 'f'].map((camera) => here.until(camera, 'forwarding')))
  await here.until('d', 'unsupported')
  expect(here.statuses.get('d')).toMatchObject({ reason: 'codec-mjpeg' })
  const shown = Object.values(SECRETS).flatMap((secret) =>
    [secret, encodeURIComponent(secret)].flatMap(processesShowing),
  )
  expect(shown).toEqual([])
  for (const secret of Object.values(SECRETS)) expect(here.logged.join('\n')).not.toContain(secret)
  await Promise.all([expectRefused(), new Promise((resolve) => setTimeout(resolve, 1800))])
  const [flv = ''] = rtmp.files()
  const files = {
    a: rtsp.file('/tinh/CL-01/a'),
    b: rtsp.file('/tinh/CL-01/b'),
    c: flv,
    e: srt.files().at(-1) ?? '',
    f: hevc.files().at(-1) ?? '',
  }
  expect(await Promise.all(Object.values(files).map(codecOf))).toEqual([
    ...['h264', 'hevc', 'h264', 'h264', 'hevc'],
  ])
  for (const [camera, file] of Object.entries(files)) {
    const codec = 'bf'.includes(camera) ? 'hevc' : 'h264'
    const got = await slicesOf(file, codec)
    expect(got.length, camera).toBeGreaterThan(12)
    expect(await strangers(camera, codec, got), camera).toEqual([])
  }
}, 40_000)

it('tells a receiver that hangs, one that is gone and a camera without a picture, and goes on when they are back', async () => {
  rtsp.hang()
  await srt.kill()
  await cameras.freeze('/c')
  await Promise.all([
    here.until('a', 'stalled', 9_000),
    here.until('e', 'unreachable', 9_000),
    here.until('c', 'waiting', 9_000),
  ])
  expect(here.statuses.get('a')).toMatchObject({ reason: 'takes-nothing' })
  expect(here.streams.statuses().find(({ camera }) => camera === 'a')?.state).toBe('live')
  rtsp.goOn()
  await srt.restart()
  await cameras.resume('/c')
  await Promise.all(['a', 'b', 'c', 'e'].map((camera) => here.until(camera, 'forwarding')))
}, 40_000)

/** A try says why a receiver does not want it. */
async function expectRefused() {
  const wanted = { cameras: ['a'], quality: 'main' as const }
  const login = { user: LOGIN.user, secret: 'not it' }
  const [digest, shut] = await Promise.all([
    here.forwards.test({ ...wanted, ...login, address: rtsp.url('/tinh/CL-01/z') }),
    here.forwards.test({ ...wanted, user: '', address: rtmp.url('shut/a') }),
  ])
  expect(digest).toMatchObject({ state: 'refused', reason: 'bad-credentials', taken: 0 })
  expect(shut).toMatchObject({ state: 'refused', reason: 'rejected', taken: 0 })
}

/** Slices that the camera itself did not send in this order; another viewer saw them too. */
async function strangers(camera: string, codec: 'h264' | 'hevc', got: string[]) {
  const seen = { e: 'a', f: 'b' }[camera] ?? camera
  const sent = await slicesOf(join(dir, `seen-${seen}.ts`), codec)
  const from = sent.indexOf(got[0] ?? '')
  return got.slice(0, -1).filter((slice, at) => sent[from + at] !== slice)
}

/** Another viewer of the camera, which keeps what it sees. */
function watch(path: string): ChildProcess {
  const input = ['-v', 'quiet', '-rtsp_transport', 'tcp', '-i', cameras.url(path), '-map', '0:v:0']
  const output = ['-c', 'copy', '-flush_packets', '1', join(dir, `seen-${path.slice(1)}.ts`)]
  return spawn('ffmpeg', [...input, ...output], { stdio: 'ignore' })
}
