import type { Encoder, Quality } from '../../../preload/contract'
import { isFrom51, type Version, encoder as x264 } from '../arguments'

/** How one encoder is asked for H.264. */
export interface Encoding {
  encoder: Encoder
  /** Its name in the list that `ffmpeg -encoders` prints. */
  codec: string
  /** Global options that open its device. */
  device: string[]
  /** Ends the chain of filters: the pixels it takes, and the way to it. */
  pixels: string
  options: string[]
}

const BY_PLATFORM: Partial<Record<NodeJS.Platform, Encoder[]>> = {
  linux: ['vaapi', 'nvenc', 'qsv'],
  win32: ['nvenc', 'qsv', 'amf', 'mf'],
  darwin: ['videotoolbox'],
}

/** What a system could have, the preferred first; software always, and last. */
export const candidatesOn = (platform: NodeJS.Platform): Encoder[] => [
  ...(BY_PLATFORM[platform] ?? []),
  'software',
]

export interface Ask {
  version: Version
  quality: Quality
  /** Such as `/dev/dri/renderD128`; only VAAPI is told its device. */
  device?: string | undefined
}

/** How an encoder is asked. Decoding and scaling stay with the processor: any codec, any size. */
export function encodingOf(encoder: Encoder, ask: Ask): Encoding {
  if (encoder === 'software')
    return { encoder, codec: 'libx264', device: [], pixels: 'yuv420p', options: x264(ask.version) }
  const codec = `h264_${encoder}`
  const vaapi = encoder === 'vaapi'
  return {
    ...{ encoder, codec, pixels: vaapi ? 'nv12,hwupload' : 'nv12' },
    device: vaapi ? ['-vaapi_device', ask.device ?? ''] : [],
    options: ['-c:v', codec, ...OWN[encoder](ask), ...shared(encoder, ask.version)],
  }
}

/** No B-frames, a keyframe each second, the camera's times, SPS and PPS at every keyframe. */
const shared = (encoder: Encoder, version: Version): string[] => [
  ...['-bf', '0', '-force_key_frames', 'expr:gte(t,n_forced)', '-g', GROUP[encoder] ?? '250'],
  ...[isFrom51(version) ? '-fps_mode' : '-vsync', 'passthrough', '-bsf:v', 'dump_extra'],
]

/** AMF before ffmpeg 7.1 has no ear for forced keyframes; for Media Foundation it is a wish. */
const GROUP: Partial<Record<Encoder, string>> = { amf: '15', mf: '15' }

const BIT_RATE: Record<Quality, string> = { sub: '2M', main: '6M' }

/**
 * Constant quality wherever there is one: MJPEG over RTSP claims 90,000 frames a second, among
 * which a bit rate would be shared out. Baseline, since decoders then wait for no later picture.
 */
const OWN: Record<Exclude<Encoder, 'software'>, (ask: Ask) => string[]> = {
  vaapi: ({ version }) => [
    ...['-profile:v', 'constrained_baseline', '-rc_mode', 'CQP', '-qp', '26'],
    ...(isFrom51(version) ? ['-async_depth', '1'] : []),
  ],
  nvenc: () => [
    ...['-preset', 'p1', '-tune', 'ull', '-profile:v', 'baseline', '-rc', 'constqp', '-qp', '26'],
    ...['-zerolatency', '1', '-delay', '0', '-forced-idr', '1'],
  ],
  qsv: () => [
    ...['-preset', 'veryfast', '-profile:v', 'baseline', '-q:v', '26'],
    ...['-async_depth', '1', '-forced_idr', '1'],
  ],
  amf: () => [
    ...['-usage', 'ultralowlatency', '-quality', 'speed', '-profile:v', 'constrained_baseline'],
    ...['-rc', 'cqp', '-qp_i', '26', '-qp_p', '26'],
  ],
  // Without hw_encoding Windows would take its own software, which is slower than x264. Its
  // profile is baseline unless told otherwise.
  mf: ({ quality }) => [
    ...['-hw_encoding', '1', '-scenario', 'display_remoting'],
    ...['-rate_control', 'quality', '-quality', '65', '-b:v', BIT_RATE[quality]],
  ],
  // Constant quality is for Apple silicon alone.
  videotoolbox: ({ quality }) => [
    ...['-realtime', '1', '-profile:v', 'baseline', '-b:v', BIT_RATE[quality]],
  ],
}
