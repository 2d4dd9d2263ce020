import type { PrivacyArea } from '../../../preload/contract'
import { filterValue } from '../../base/filter-value'
import { covered } from '../../privacy'
import { type Caption, CLOCK_WIDTH } from './caption'

/** What is done to a picture, or to each of a film. */
export interface Look {
  /** Nobody is to be recognised there. */
  areas: PrivacyArea[]
  /** Null for none, and where ffmpeg cannot draw text. */
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

/** A filter graph from `input` to `[out]`. Areas come before anything is scaled or written over it. */
export function graphOf(input: string, look: Look, time: Time, finish: string[]): string {
  const { parts, last } = covered(input, look.areas)
  const filters = [...captioned(look, time), ...finish]
  return [...parts, `${last}${filters.length ? filters.join(',') : 'null'}[out]`].join(';')
}

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
