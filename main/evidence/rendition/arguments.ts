import { graphOf, type Look } from './filters'

const QUIET = ['-hide_banner', '-nostats', '-nostdin', '-loglevel', 'info']

/** A film comes on standard input, so that ffmpeg ends when we do. @param from ms since 1970 */
export const filmArguments = (look: Look, from: number, into: string): string[] => [
  ...[...QUIET, '-f', 'mp4', '-i', 'pipe:0'],
  ...['-filter_complex', graphOf('[0:v]', look, { from }, ['format=yuv420p'])],
  ...['-map', '[out]', '-map', '0:a?', '-c:a', 'copy'],
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23'],
  ...['-metadata', `creation_time=${new Date(from).toISOString()}`],
  ...['-movflags', '+faststart', '-f', 'mp4', '-y', into],
]

/** What is laid over the still comes on standard input, as RGBA. @param at the time, in words */
export function stillArguments(
  look: Look,
  at: string,
  still: string,
  { width, height }: { width: number; height: number },
  into: string,
): string[] {
  const over = { ...look, caption: null }
  const drawn = graphOf('[0:v]', over, { at }, []).replace(/\[out\]$/, '[seen]')
  // Lines in whole colours, not in those of a pixel's neighbours.
  const laid = '[seen]format=rgb24[flat];[flat][1:v]overlay=0:0:format=rgb[laid]'
  const named = graphOf('[laid]', { ...look, areas: [] }, { at }, [
    'scale=out_range=pc',
    'format=yuvj420p',
  ])
  return [
    ...[...QUIET, '-i', still],
    ...['-f', 'rawvideo', '-pix_fmt', 'rgba', '-video_size', `${width}x${height}`, '-i', 'pipe:0'],
    ...['-filter_complex', `${drawn};${laid};${named}`, '-map', '[out]', '-frames:v', '1'],
    ...['-c:v', 'mjpeg', '-q:v', '2', '-f', 'image2', '-update', '1', '-y', into],
  ]
}
