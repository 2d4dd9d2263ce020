import { expect, it } from 'vitest'
import { demoArguments, encoder, type Plan, playArguments, stillArguments } from './arguments'

const old = { major: 4, minor: 4 }
const debian = { major: 5, minor: 1 }
const current = { major: 8, minor: 0 }

const NETWORK = 'crypto,tcp,udp,rtp,srtp,tls,rtsp,rtsps,http,https,httpproxy,rtmp,rtmps,rtmpt,srt'
const QUIET = '-hide_banner -nostats -nostdin -loglevel info -max_alloc 67108864'
const SCRIPT = `-f concat -safe 0 -protocol_whitelist pipe,${NETWORK}`
const ARRIVAL = '-fpsprobesize 0 -use_wallclock_as_timestamps 1'
const CAMERA = '-fflags +genpts'
const READ = '-i pipe:0 -map 0:v:0'
const LOW = '-flags low_delay -thread_type slice'
const COPY = '-c:v copy -copyinkf -bsf:v dump_extra'
const X264 =
  '-c:v libx264 -preset ultrafast -tune zerolatency -crf 26 -threads 1 ' +
  '-force_key_frames expr:gte(t,n_forced) -g 250'
const WHOLE = "select='st(0,max(ld(0),max(eq(pict_type,I),gte(t-start_t,8))))'"
const scale = (width: number, clock = '') =>
  `-vf ${clock}${WHOLE},scale=w='min(${width},iw)':h=-2:out_range=tv,format=yuv420p ${X264}`
const OUT = '-f mpegts -omit_video_pes_length 0 -flush_packets 1 pipe:1'

const sub = { quality: 'sub' } as const
const main = { quality: 'main' } as const
const copy = { mode: 'copy' } as const
const transcode = { mode: 'transcode' } as const

it('begins a group of pictures where the camera does, if it has any', () => {
  const grouped = playArguments({ ...transcode, ...sub, wallclock: true, grouped: true }, debian)
  // Of an option given twice ffmpeg takes the last.
  const last = grouped.lastIndexOf('-force_key_frames')
  expect(grouped.slice(last, last + 2)).toEqual(['-force_key_frames', 'source'])
})

it.each<[Plan, { major: number; minor: number }, string]>([
  ...[old, debian, current].flatMap((version) => [
    row({ ...copy, ...main, wallclock: true }, version, `${SCRIPT} ${ARRIVAL} ${READ} ${COPY}`),
    row({ ...copy, ...sub, wallclock: false }, version, `${SCRIPT} ${CAMERA} ${READ} ${COPY}`),
  ]),
  ...([true, false] as const).flatMap((wallclock) => {
    const input = `${LOW} ${SCRIPT} ${wallclock ? ARRIVAL : CAMERA} ${READ}`
    const clock = wallclock ? '' : 'setpts=(RTCTIME-RTCSTART)/(TB*1000000),'
    return [
      row(
        { ...transcode, ...sub, wallclock },
        old,
        `${input} ${scale(960, clock)} -vsync passthrough`,
      ),
      row(
        { ...transcode, ...main, wallclock },
        old,
        `${input} ${scale(1920, clock)} -vsync passthrough`,
      ),
      row(
        { ...transcode, ...sub, wallclock },
        debian,
        `${input} ${scale(960, clock)} -fps_mode passthrough`,
      ),
      row(
        { ...transcode, ...main, wallclock },
        current,
        `${input} ${scale(1920, clock)} -fps_mode passthrough`,
      ),
    ]
  }),
])('plays %j with ffmpeg %j', (plan, version, expected) => {
  expect(playArguments(plan, version).join(' ')).toBe(`${QUIET} ${expected} ${OUT}`)
})

const FIRST = { ...transcode, ...main, wallclock: true }
const AAC = '-c:a aac -b:a 48k -af aresample=async=1000 -pes_payload_size 0'
it.each<[string, Plan, string]>([
  ['sound that it may have', { ...FIRST, original: true }, AAC],
  ['telephone sound', { ...FIRST, original: true, sound: 'pcm_alaw' }, AAC],
  [
    'sound that fits',
    { ...FIRST, ...copy, original: true, sound: 'aac' },
    '-c:a copy -pes_payload_size 0',
  ],
  ['no sound', { ...FIRST, original: true, mute: true }, ''],
])('copies what the camera sends to a pipe of its own, with %s', (_what, plan, sound) => {
  const shown = playArguments({ ...plan, original: false }, debian).join(' ')
  const from = `-map 0:v:0${plan.mute ? '' : ' -map 0:a:0? -max_interleave_delta 500000'}`
  const copied = [from, '-c:v copy -bsf:v dump_extra', sound].filter(Boolean).join(' ')
  expect(playArguments(plan, debian).join(' ')).toBe(
    `${shown} ${copied} ${OUT.replace('pipe:1', 'pipe:4')}`,
  )
})

it.each([
  [4, 4, '-vsync'],
  [5, 0, '-vsync'],
  [5, 1, '-fps_mode'],
  [6, 0, '-fps_mode'],
  [8, 0, '-fps_mode'],
])('passes frames through in the words of ffmpeg %i.%i', (major, minor, option) => {
  expect(encoder({ major, minor }).slice(-2)).toEqual([option, 'passthrough'])
})

it('keeps a filter with its quotes in one argument', () => {
  const args = playArguments({ ...transcode, ...sub, wallclock: true }, debian)
  expect(args[args.indexOf('-vf') + 1]).toBe(
    `${WHOLE},scale=w='min(960,iw)':h=-2:out_range=tv,format=yuv420p`,
  )
})

it('encodes a scene of the demo', () => {
  expect(demoArguments(['-i', 'scene'], debian).join(' ')).toBe(
    `${QUIET} -i scene ${X264} -fps_mode passthrough ${OUT}`,
  )
})

it.each([
  [old, ''],
  [debian, '-strict -1 '],
])('fetches one picture with ffmpeg %j', (version, strict) => {
  expect(stillArguments(version).join(' ')).toBe(
    `${QUIET} ${SCRIPT} -fpsprobesize 0 ${READ} -frames:v 1 -vf ${WHOLE},scale=w='min(640,iw)':h=-2 ` +
      `-q:v 4 -f image2pipe -c:v mjpeg ${strict}pipe:1`,
  )
})

function row(plan: Plan, version: { major: number; minor: number }, expected: string) {
  return [plan, version, expected] as [Plan, typeof version, string]
}
