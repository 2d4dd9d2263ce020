import type { PrivacyAreas } from '../../preload/contract'
import { covered } from '../privacy'

/** Pixels of width. */
export const THUMB_WIDTH = 480

/**
 * A small JPEG on standard output, of one picture: H.264 on standard input where no path is given.
 * What may not be seen is covered before anything else is done to it.
 */
export function thumbArguments(areas: PrivacyAreas, path: string | null): string[] {
  const input = path === null ? ['-f', 'h264', '-i', 'pipe:0'] : ['-i', path]
  const { parts, last } = covered('[0:v]', areas)
  const small = `${last}scale=w='min(${THUMB_WIDTH},iw)':h=-2:out_range=pc,format=yuvj420p[out]`
  return [
    ...['-hide_banner', '-nostats', '-loglevel', 'error', ...(path === null ? [] : ['-nostdin'])],
    ...[...input, '-filter_complex', [...parts, small].join(';'), '-map', '[out]'],
    ...['-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '4', '-f', 'image2pipe', 'pipe:1'],
  ]
}
