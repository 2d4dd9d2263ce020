/** What a film holds, by the stream types of MPEG-TS. */
export interface Tracks {
  video: number
  audio: number | null
}

const HEVC = 0x24
/** MPEG audio and AAC; MP4 takes them as they are. */
const COPIED_AUDIO = [0x03, 0x04, 0x0f]

/**
 * The film comes on standard input. Its gaps are wanted: ffmpeg 5.1 would close those over 10 s,
 * taking them for a clock that jumped.
 */
const INPUT = [
  ...['-hide_banner', '-nostats', '-nostdin', '-loglevel', 'info'],
  ...['-dts_delta_threshold', '1000000', '-dts_error_threshold', '1000000'],
  ...['-f', 'mpegts', '-i', 'pipe:0', '-map', '0:v:0'],
]

/** @param from the first picture's time, in ms since 1970 */
export function clipArguments({ video, audio }: Tracks, from: number, path: string): string[] {
  return [
    ...INPUT,
    ...(audio === null ? [] : ['-map', '0:a:0']),
    ...['-c:v', 'copy'],
    // Apple's players know H.265 by this name only.
    ...(video === HEVC ? ['-tag:v', 'hvc1'] : []),
    ...(audio === null ? [] : ['-c:a', COPIED_AUDIO.includes(audio) ? 'copy' : 'aac']),
    ...['-metadata', `creation_time=${new Date(from).toISOString()}`],
    ...['-movflags', '+faststart', '-f', 'mp4', '-y', path],
  ]
}

export type StillType = 'jpeg' | 'png'

const PICTURE: Record<StillType, string[]> = {
  // The full range of brightness is what every reader of JPEG takes for granted.
  jpeg: ['scale=out_range=pc,format=yuvj420p', '-c:v', 'mjpeg', '-q:v', '2'],
  png: ['format=rgb24', '-c:v', 'png'],
}

/** @param offset of the picture in the film, in ms */
export function stillArguments(type: StillType, offset: number, path: string): string[] {
  const [filter = '', ...codec] = PICTURE[type]
  // Half a millisecond for times that do not fall on a tick.
  const at = Math.max(0, (offset - 0.5) / 1000).toFixed(6)
  return [
    ...INPUT,
    ...['-vf', `select='gte(t,${at})',${filter}`, '-frames:v', '1', ...codec],
    ...['-f', 'image2', '-update', '1', '-y', path],
  ]
}
