import { expect, it } from 'vitest'
import type { Encoder, Quality } from '../../../preload/contract'
import { playArguments, type Version } from '../arguments'
import { candidatesOn, encodingOf } from './candidates'

const old = { major: 4, minor: 4 }
const debian = { major: 5, minor: 1 }
const device = '/dev/dri/renderD129'

const WHOLE = "select='st(0,max(ld(0),max(eq(pict_type,I),gte(t-start_t,8))))'"
const scale = (width: number) => `-vf ${WHOLE},scale=w='min(${width},iw)':h=-2:out_range=tv,format=`
const EACH_SECOND = '-bf 0 -force_key_frames expr:gte(t,n_forced) -g'
const END = '-bsf:v dump_extra'

it.each<[Encoder, Version, Quality, string]>([
  [
    ...(['vaapi', debian, 'sub'] as const),
    `${scale(960)}nv12,hwupload -c:v h264_vaapi -profile:v constrained_baseline -rc_mode CQP ` +
      `-qp 26 -async_depth 1 ${EACH_SECOND} 250 -fps_mode passthrough ${END}`,
  ],
  [
    ...(['vaapi', old, 'main'] as const),
    `${scale(1920)}nv12,hwupload -c:v h264_vaapi -profile:v constrained_baseline -rc_mode CQP ` +
      `-qp 26 ${EACH_SECOND} 250 -vsync passthrough ${END}`,
  ],
  [
    ...(['nvenc', debian, 'sub'] as const),
    `${scale(960)}nv12 -c:v h264_nvenc -preset p1 -tune ull -profile:v baseline -rc constqp ` +
      `-qp 26 -zerolatency 1 -delay 0 -forced-idr 1 ${EACH_SECOND} 250 -fps_mode passthrough ${END}`,
  ],
  [
    ...(['qsv', debian, 'sub'] as const),
    `${scale(960)}nv12 -c:v h264_qsv -preset veryfast -profile:v baseline -q:v 26 ` +
      `-async_depth 1 -forced_idr 1 ${EACH_SECOND} 250 -fps_mode passthrough ${END}`,
  ],
  [
    ...(['amf', debian, 'sub'] as const),
    `${scale(960)}nv12 -c:v h264_amf -usage ultralowlatency -quality speed ` +
      '-profile:v constrained_baseline -rc cqp -qp_i 26 -qp_p 26 ' +
      `${EACH_SECOND} 15 -fps_mode passthrough ${END}`,
  ],
  [
    ...(['mf', debian, 'main'] as const),
    `${scale(1920)}nv12 -c:v h264_mf -hw_encoding 1 -scenario display_remoting ` +
      `-rate_control quality -quality 65 -b:v 6M ${EACH_SECOND} 15 -fps_mode passthrough ${END}`,
  ],
  [
    ...(['videotoolbox', debian, 'sub'] as const),
    `${scale(960)}nv12 -c:v h264_videotoolbox -realtime 1 -profile:v baseline -b:v 2M ` +
      `${EACH_SECOND} 250 -fps_mode passthrough ${END}`,
  ],
  [
    ...(['software', debian, 'sub'] as const),
    `${scale(960)}yuv420p -c:v libx264 -preset ultrafast -tune zerolatency -crf 26 -threads 1 ` +
      '-force_key_frames expr:gte(t,n_forced) -g 250 -fps_mode passthrough',
  ],
])('transcodes with %s of ffmpeg %j, %s stream', (encoder, version, quality, expected) => {
  const args = played(encoder, version, quality)
  const video = args.slice(args.indexOf('0:v:0') + 1, args.indexOf('mpegts') - 1)
  expect(video.join(' ')).toBe(expected)
})

it('opens the device of VAAPI alone, before the camera', () => {
  const vaapi = played('vaapi', debian, 'sub')
  expect(vaapi.slice(vaapi.indexOf('-vaapi_device'))).toEqual(expect.arrayContaining(['-i']))
  expect(vaapi[vaapi.indexOf('-vaapi_device') + 1]).toBe(device)
  for (const encoder of ['nvenc', 'qsv', 'software'] as const)
    expect(played(encoder, debian, 'sub')).not.toContain('-vaapi_device')
})

it('leaves a stream that is copied alone', () => {
  const plan = { mode: 'copy', wallclock: true, quality: 'sub' } as const
  const encoding = encodingOf('vaapi', { version: debian, quality: 'sub', device })
  expect(playArguments(plan, debian, encoding)).toEqual(playArguments(plan, debian))
})

it.each([
  ['linux', ['vaapi', 'nvenc', 'qsv', 'software']],
  ['win32', ['nvenc', 'qsv', 'amf', 'mf', 'software']],
  ['darwin', ['videotoolbox', 'software']],
  ['freebsd', ['software']],
] as const)('knows what %s may have', (platform, encoders) => {
  expect(candidatesOn(platform)).toEqual(encoders)
})

function played(encoder: Encoder, version: Version, quality: Quality): string[] {
  const plan = { mode: 'transcode', wallclock: true, quality } as const
  return playArguments(plan, version, encodingOf(encoder, { version, quality, device }))
}
