import type { Quality } from '../../preload/contract'
import type { Encoding } from './encoders'
import { SECOND_OUTPUT } from './process'
import { PROTOCOLS } from './script'

/** Version of the ffmpeg that was found, such as 5.1. */
export interface Version {
  major: number
  minor: number
}

/** How a stream is opened, once its codec is known or guessed. */
export interface Plan {
  /** H.264 is copied; everything else is transcoded to it. */
  mode: 'copy' | 'transcode'
  /** Arrival time as timestamps: cures cameras whose clock steps, breaks streams with B-frames. */
  wallclock: boolean
  quality: Quality
  /** Set once hardware has failed with this stream. */
  software?: boolean
  /** What is transcoded has groups of pictures: ours begin where the camera's do. */
  grouped?: boolean
  /** What the camera sends comes as well, as it is, with its sound, on a pipe of its own. */
  original?: boolean
  /** Set once that has failed. */
  shownOnly?: boolean
  /** The codec of its sound, once known. */
  sound?: string
  /** Set once the sound has failed. */
  mute?: boolean
}

/**
 * The largest block of memory, in bytes: a plane of 8K fits. Without it a camera that announces an
 * endless SDP grew ffmpeg 5.1 to 1.9 GB within five seconds.
 */
const BLOCK = '67108864'

const QUIET = ['-hide_banner', '-nostats', '-nostdin', '-loglevel', 'info', '-max_alloc', BLOCK]

/**
 * The default muxdelay stays: with 0, mpegts.js freezes when the clock wraps after 26.5 hours.
 * Lengths are written, so that a picture is known to be whole before the next one begins.
 */
const MPEGTS = ['-f', 'mpegts', '-omit_video_pes_length', '0', '-flush_packets', '1']
const OUTPUT = [...MPEGTS, 'pipe:1']
/**
 * Arrival times need no frame rate: not to measure one over twenty frames brings the first frame
 * after 0.2 instead of 1.9 s (ffmpeg 5.1, 12 fps).
 */
const ARRIVAL = ['-fpsprobesize', '0', '-use_wallclock_as_timestamps', '1']

const FROM_SCRIPT = ['-f', 'concat', '-safe', '0', '-protocol_whitelist', PROTOCOLS]

/**
 * The arguments that play a camera, named by a script on standard input, as MPEG-TS.
 * @param encoding who makes H.264 where it has to be made; x264 unless told otherwise
 */
export function playArguments(plan: Plan, version: Version, encoding?: Encoding): string[] {
  const clock = plan.wallclock ? ARRIVAL : ['-fflags', '+genpts']
  const low = plan.mode === 'transcode' ? ['-flags', 'low_delay', '-thread_type', 'slice'] : []
  const video = plan.mode === 'copy' ? COPY : transcode(plan, version, encoding)
  return [
    ...QUIET,
    ...(plan.mode === 'transcode' ? (encoding?.device ?? []) : []),
    ...low,
    ...FROM_SCRIPT,
    ...clock,
    '-i',
    'pipe:0',
    '-map',
    '0:v:0',
    ...video,
    ...OUTPUT,
    ...(plan.original ? original(plan) : []),
  ]
}

/**
 * Some cameras send SPS and PPS only in the SDP: a late viewer needs them at every keyframe. Frames
 * before the first keyframe come too, so that a stream without one can be told from silence.
 */
const COPY = ['-c:v', 'copy', '-copyinkf', '-bsf:v', 'dump_extra']

/** What MPEG-TS has a place for. */
const KEPT_SOUND = ['aac', 'mp2', 'mp3']
/**
 * Pictures do not wait for a sound that has stopped (microseconds). What telephones use becomes AAC,
 * its gaps filled, since arrival times are uneven.
 */
const WITH_SOUND = ['-map', '0:a:0?', '-max_interleave_delta', '500000']
const ENCODED_SOUND = ['-c:a', 'aac', '-b:a', '48k', '-af', 'aresample=async=1000']
/** Each frame of sound at once, for those who listen: else they are gathered for up to 0.35 s. */
const PROMPT_SOUND = ['-pes_payload_size', '0']

/** From the first keyframe on: what comes before it is of no use to the ring. */
function original({ sound = '', mute }: Plan): string[] {
  const heard = KEPT_SOUND.includes(sound) ? ['-c:a', 'copy'] : ENCODED_SOUND
  return [
    ...['-map', '0:v:0', ...(mute ? [] : WITH_SOUND), '-c:v', 'copy', '-bsf:v', 'dump_extra'],
    ...(mute ? [] : [...heard, ...PROMPT_SOUND]),
    ...[...MPEGTS, `pipe:${SECOND_OUTPUT}`],
  ]
}

/**
 * Nothing before the first whole picture: of H.265 that begins between two keyframes ffmpeg shows
 * grey with what moves in it. A camera that never sends one (intra refresh) is shown after eight
 * seconds all the same.
 */
const FROM_KEYFRAME = "select='st(0,max(ld(0),max(eq(pict_type,I),gte(t-start_t,8))))'"

/** The largest width that is transcoded to: more detail than a tile shows costs a core. */
const WIDTH: Record<Quality, number> = { sub: 960, main: 1920 }

/**
 * A camera's own clock may jump, which freezes a player and spoils the keyframes that are forced by
 * time. Decoded pictures are in the order of showing, so that arrival times fit B-frames, too.
 */
const ARRIVED = 'setpts=(RTCTIME-RTCSTART)/(TB*1000000)'

/** Instead of each second, since a frozen picture is told by keyframes (docs/design/0006). */
const AS_THE_CAMERA = ['-force_key_frames', 'source']

function transcode(
  { quality, wallclock, grouped }: Pick<Plan, 'quality' | 'wallclock' | 'grouped'>,
  version: Version,
  encoding?: Encoding,
): string[] {
  const pixels = encoding?.pixels ?? 'yuv420p'
  const scale = `scale=w='min(${WIDTH[quality]},iw)':h=-2:out_range=tv,format=${pixels}`
  const filters = [...(wallclock ? [] : [ARRIVED]), FROM_KEYFRAME, scale]
  const options = encoding?.options ?? encoder(version)
  return ['-vf', filters.join(), ...options, ...(grouped ? AS_THE_CAMERA : [])]
}

/** x264 tuned for the lowest delay; a keyframe each second lets late viewers in. */
export function encoder(version: Version): string[] {
  return [
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-crf', '26'],
    // No rate limit: MJPEG over RTSP claims 90,000 frames a second, and x264 would share it out
    // among them, down to a grey picture.
    ...['-threads', '1'],
    ...['-force_key_frames', 'expr:gte(t,n_forced)', '-g', '250'],
    ...passthrough(version),
  ]
}

/** ffmpeg 5.1 renamed `vsync`, and brought VAAPI its `async_depth`. */
export const isFrom51 = ({ major, minor }: Version) => major > 5 || (major === 5 && minor >= 1)

/** The arguments that try an encoder out: the same way a camera's picture goes, from a drawn one. */
export function probeArguments(encoding: Encoding, version: Version, frames: number): string[] {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=15']
  const video = transcode({ quality: 'sub', wallclock: true }, version, encoding)
  return [...QUIET, ...encoding.device, ...picture, ...video, '-frames:v', `${frames}`, ...OUTPUT]
}

/** The arguments that play a scene of the demo; `input` makes the picture. */
export function demoArguments(input: string[], version: Version): string[] {
  return [...QUIET, ...input, ...encoder(version), ...OUTPUT]
}

/** One picture of the demo, as PNG on standard output. */
export const demoPictureArguments = (input: string[]): string[] => [
  ...[...QUIET, ...input, '-frames:v', '1'],
  ...['-pix_fmt', 'rgb24', '-c:v', 'png', '-f', 'image2pipe', 'pipe:1'],
]

/** The arguments that fetch one picture, as JPEG on standard output, for "Thử kết nối". */
export function stillArguments(version: Version): string[] {
  const picture = `${FROM_KEYFRAME},scale=w='min(640,iw)':h=-2`
  const frames = ['-frames:v', '1', '-vf', picture, '-q:v', '4']
  return [
    ...QUIET,
    ...FROM_SCRIPT,
    ...['-fpsprobesize', '0', '-i', 'pipe:0', '-map', '0:v:0', ...frames],
    ...[
      '-f',
      'image2pipe',
      '-c:v',
      'mjpeg',
      ...(version.major >= 5 ? ['-strict', '-1'] : []),
      'pipe:1',
    ],
  ]
}

/** The arguments that fetch one picture as large as it comes, without loss: PNG on standard output. */
export const pictureArguments = (): string[] => [
  ...[...QUIET, ...FROM_SCRIPT, '-fpsprobesize', '0', '-i', 'pipe:0', '-map', '0:v:0'],
  ...['-frames:v', '1', '-vf', `${FROM_KEYFRAME},format=rgb24`],
  ...['-c:v', 'png', '-compression_level', '1', '-f', 'image2pipe', 'pipe:1'],
]

/** 160 × 90 points of luma. */
const LUMA = 'scale=160:90:out_range=tv,format=yuv420p,extractplanes=y'

/**
 * The arguments that tell of each packet as it came, for who measures: a line each (framecrc) on
 * standard output, nothing encoded. Of the first keyframes the second output has 160 × 90 points of
 * luma; they are decoded also to learn the true size.
 */
export const measureArguments = (version: Version, pictures: number): string[] => [
  ...[...QUIET, '-skip_frame', 'nokey', ...FROM_SCRIPT, ...ARRIVAL, '-i', 'pipe:0'],
  ...['-map', '0:v:0', '-c:v', 'copy', '-copyinkf', '-f', 'framecrc', '-flush_packets', '1'],
  ...['pipe:1', '-map', '0:v:0', '-frames:v', `${pictures}`],
  ...['-vf', `showinfo=checksum=0,${LUMA}`, ...passthrough(version)],
  ...['-f', 'rawvideo', '-flush_packets', '1', `pipe:${SECOND_OUTPUT}`],
]

/** The same points of the keyframes on standard input, in MPEG-TS or as they are (Annex B). */
export const lumaArguments = (version: Version, form: 'mpegts' | 'h264' = 'mpegts'): string[] => [
  ...[...QUIET, '-skip_frame', 'nokey', '-f', form, '-i', 'pipe:0', '-map', '0:v:0'],
  ...['-vf', LUMA, ...passthrough(version), '-f', 'rawvideo', 'pipe:1'],
]

const passthrough = (version: Version) => [
  isFrom51(version) ? '-fps_mode' : '-vsync',
  'passthrough',
]
