import type { Drawing } from '../../../preload/contract'
import { filterValue } from '../../base/filter-value'
import { type Caption, CLOCK_WIDTH } from './caption'

/** What is done to a picture, or to each of a film. */
export interface Look {
  /** Nobody is to be recognised there. */
  blurs: Extract<Drawing, { shape: 'blur' }>[]
  /** Null where ffmpeg cannot draw text. */
  caption: Caption | null
  /** A TTF file. */
  font: string
}

/** The time in the caption: that of a still, or of a film's first picture, from which it runs. */
export type Time = { at: string } | { from: number }

const GROUND = '0x0b0e11'
const INK = '0xe7ecf0'
const QUIET = '0x93a1ae'
const VIETNAM = 7 * 3600

/** A filter graph from `input` to `[out]`. Blurred before anything is scaled or written over it. */
export function graphOf(input: string, look: Look, time: Time, finish: string[]): string {
  const { parts, last } = blurred(input, look.blurs)
  const filters = [...captioned(look, time), ...finish]
  return [...parts, `${last}${filters.length ? filters.join(',') : 'null'}[out]`].join(';')
}

/** Pixels on each side, since areas are rounded to whole points of colour. */
const MORE = 4
const LEAST = 24

function blurred(input: string, blurs: Look['blurs']): { parts: string[]; last: string } {
  let last = input
  const parts = blurs.flatMap(({ x, y, width, height }, i) => {
    const from = (all: string, own: string, share: number) =>
      `min(${all}-${own},max(0,${all}*${num(share)}-${MORE}))`
    const w = `min(iw,max(${LEAST},iw*${num(width)}+${2 * MORE}))`
    const h = `min(ih,max(${LEAST},ih*${num(height)}+${2 * MORE}))`
    const [left, top] = [from('iw', 'ow', x), from('ih', 'oh', y)]
    const at = `x='${from('W', 'w', x)}':y='${from('H', 'h', y)}'`
    const before = last
    last = `[v${i}]`
    return [
      `${before}split[k${i}][c${i}]`,
      `[c${i}]crop=w='${w}':h='${h}':x='${left}':y='${top}',${BLUR}[b${i}]`,
      `[k${i}][b${i}]overlay=${at}${last}`,
    ]
  })
  return { parts, last }
}

/** So wide, and so often, that no face comes back out of it. */
const BLUR =
  "boxblur=luma_radius='max(1,min(w,h)/3)':luma_power=4:chroma_radius='max(1,min(cw,ch)/3)':chroma_power=4"

const num = (share: number) => share.toFixed(5)

function captioned({ caption, font }: Look, time: Time): string[] {
  if (!caption) return []
  const { lines, makers, size, margin, height } = caption
  const look = `fontfile=${filterValue(font)}:fontsize=${size}`
  // From the strip's upper edge; on one base line, whatever accents a line has.
  const row = (i: number) => `y=h-${height}+${Math.round(size * (1.5 * i + 1.35))}-ascent`
  const text = (what: string, x: number, i: number, colour: string) =>
    `drawtext=${look}:fontcolor=${colour}:expansion=none:x=${x}:${row(i)}:text=${filterValue(what)}`
  const beside = margin + Math.round(size * CLOCK_WIDTH)
  return [
    `pad=w='ceil(iw/2)*2':h='ceil(ih/2)*2+${height}':x=0:y=0:color=${GROUND}`,
    ...lines.map((line, i) => text(line, margin, i, INK)),
    `drawtext=${look}:fontcolor=${INK}:x=${margin}:${row(lines.length)}:${clock(time)}`,
    ...(makers ? [text(makers, beside, lines.length, QUIET)] : []),
  ]
}

function clock(time: Time): string {
  if ('at' in time) return `expansion=none:text=${filterValue(time.at)}`
  const from = (time.from / 1000 + VIETNAM).toFixed(3)
  return `text=${filterValue(`%{pts:gmtime:${from}:%d/%m/%Y %T}`)}`
}
