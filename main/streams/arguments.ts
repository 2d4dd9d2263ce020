import type { Quality } from '../../preload/contract'
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
}

const QUIET = ['-hide_banner', '-nostats', '-nostdin', '-loglevel', 'info']

/** The default muxdelay stays: with 0, mpegts.js freezes when the clock wraps after 26.5 hours. */
const OUTPUT = ['-f', 'mpegts', '-flush_packets', '1', 'pipe:1']

/**
 * Arrival times need no frame rate: not to measure one over twenty frames brings the first frame
 * after 0.2 instead of 1.9 s (ffmpeg 5.1, 12 fps).
 */
const ARRIVAL = ['-fpsprobesize', '0', '-use_wallclock_as_timestamps', '1']

const FROM_SCRIPT = ['-f', 'concat', '-safe', '0', '-protocol_whitelist', PROTOCOLS]

/** The arguments that play a camera, named by a script on standard input, as MPEG-TS. */
export function playArguments(plan: Plan, version: Version): string[] {
  const clock = plan.wallclock ? ARRIVAL : ['-fflags', '+genpts']
  const low = plan.mode === 'transcode' ? ['-flags', 'low_delay', '-thread_type', 'slice'] : []
  const video = plan.mode === 'copy' ? COPY : transcode(plan.quality, version)
  return [
    ...QUIET,
    ...low,
    ...FROM_SCRIPT,
    ...clock,
    '-i',
    'pipe:0',
    '-map',
    '0:v:0',
    ...video,
    ...OUTPUT,
  ]
}

/** Some cameras send SPS and PPS only in the SDP: a late viewer needs them at every keyframe. */
const COPY = ['-c:v', 'copy', '-bsf:v', 'dump_extra']

/** The largest width that is transcoded to: more detail than a tile shows costs a core. */
const WIDTH: Record<Quality, number> = { sub: 960, main: 1920 }

function transcode(quality: Quality, version: Version): string[] {
  const scale = `scale=w='min(${WIDTH[quality]},iw)':h=-2:out_range=tv,format=yuv420p`
  return ['-vf', scale, ...encoder(version)]
}

/** x264 tuned for the lowest delay; a keyframe each second lets late viewers in. */
export function encoder(version: Version): string[] {
  const passthrough = version.major > 5 || (version.major === 5 && version.minor >= 1)
  return [
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-crf', '26'],
    // No rate limit: MJPEG over RTSP claims 90,000 frames a second, and x264 would share it out
    // among them, down to a grey picture.
    ...['-threads', '1'],
    ...['-force_key_frames', 'expr:gte(t,n_forced)', '-g', '250'],
    ...[passthrough ? '-fps_mode' : '-vsync', 'passthrough'],
  ]
}

/** The arguments that play a scene of the demo; `input` makes the picture. */
export function demoArguments(input: string[], version: Version): string[] {
  return [...QUIET, ...input, ...encoder(version), ...OUTPUT]
}

/** The arguments that fetch one picture, as JPEG on standard output, for "Thử kết nối". */
export function stillArguments(version: Version): string[] {
  const frames = ['-frames:v', '1', '-vf', "scale=w='min(640,iw)':h=-2", '-q:v', '4']
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
