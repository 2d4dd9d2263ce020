import {
  CAPTION_COLOURS,
  type CaptionFacts,
  captionLines,
  captionSizes,
  type PrivacyAreas,
} from '../../preload/contract'
import { filterValue } from '../base/filter-value'
import { covered } from '../privacy'

/** A picture that ffmpeg finishes; it comes as PNG. */
export interface Finishing {
  /** Pixels. */
  width: number
  type: 'jpeg' | 'png'
  /** Of JPEG, in percent. */
  quality: number
  /** Null for no strip. */
  caption: CaptionFacts | null
  fontFile: string
  /** Where a small copy goes; null for none. */
  thumb: string | null
}

const QUIET = ['-hide_banner', '-nostats', '-loglevel', 'error']

/** Of the small copy, in pixels. */
const THUMB = 480

/** From 2, the best, to 31. */
const scaleOf = (percent: number) => Math.max(2, Math.round(2 + (97 - percent) / 4))

const jpeg = (q: number) => ['-c:v', 'mjpeg', '-q:v', String(q)]
const PIXELS = { jpeg: 'scale=out_range=pc,format=yuvj420p', png: 'format=rgb24' }

/** The arguments that read a JPEG on standard input and write a PNG to standard output. */
export const PNG_OF_JPEG = [
  ...[...QUIET, '-f', 'jpeg_pipe', '-i', 'pipe:0', '-frames:v', '1', '-pix_fmt', 'rgb24'],
  ...['-c:v', 'png', '-f', 'image2pipe', 'pipe:1'],
]

/** The arguments that read a PNG and write it as it was, but for what may not be seen of it. */
export function coveringArguments(areas: PrivacyAreas): string[] {
  const { parts, last } = covered('[in]', areas, 'gbrp')
  const graph = ['[0:v]format=gbrp[in]', ...parts, `${last}format=rgb24[out]`].join(';')
  return [
    ...[...QUIET, '-f', 'png_pipe', '-i', 'pipe:0', '-filter_complex', graph, '-map', '[out]'],
    ...['-frames:v', '1', '-c:v', 'png', '-f', 'image2pipe', 'pipe:1'],
  ]
}

/** The arguments that read a PNG on standard input and write the picture to standard output. */
export function finishArguments(wanted: Finishing): string[] {
  const { type, quality, thumb } = wanted
  const whole = [...stripOf(wanted), PIXELS[type]].join()
  const small = `scale=${THUMB}:-2:out_range=pc,format=yuvj420p`
  const graph = thumb
    ? `[0:v]split[a][b];[a]${whole}[whole];[b]${small}[small]`
    : `[0:v]${whole}[whole]`
  const codec = type === 'jpeg' ? jpeg(scaleOf(quality)) : ['-c:v', 'png']
  return [
    ...[...QUIET, '-f', 'png_pipe', '-i', 'pipe:0', '-filter_complex', graph],
    ...['-map', '[whole]', '-frames:v', '1', ...codec, '-f', 'image2pipe', 'pipe:1'],
    ...(thumb === null ? [] : ['-map', '[small]', '-frames:v', '1', ...jpeg(4)]),
    ...(thumb === null ? [] : ['-f', 'image2', '-update', '1', '-y', thumb]),
  ]
}

function stripOf({ width, caption, fontFile }: Finishing): string[] {
  if (!caption) return []
  const lines = captionLines(caption, width)
  const { font, gap, height, step, first } = captionSizes(width, lines)
  const { ground, line, last } = CAPTION_COLOURS
  const text = (words: string, i: number) =>
    [
      `drawtext=fontfile=${filterValue(fontFile)}:text=${filterValue(words)}:expansion=none`,
      `fontsize=${font}:fontcolor=${hex(i === lines.length - 1 ? last : line)}`,
      // From the baseline: boxes of letters differ with their accents.
      `x=${gap}:y=h-${height - first - i * step}-ascent`,
    ].join(':')
  return [`pad=iw:ih+${height}:0:0:color=${hex(ground)}`, ...lines.map(text)]
}

const hex = (colour: string) => colour.replace('#', '0x')
