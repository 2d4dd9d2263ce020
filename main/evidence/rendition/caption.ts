import type { Bookmark, EvidenceFile } from '../../../preload/contract'

/** What stands below the picture of a rendition. */
export interface Caption {
  /** One after another, each fitting the picture's width. */
  lines: string[]
  /** Beside the time, in the last line. */
  makers: string
  /** Pixels. */
  size: number
  height: number
  margin: number
}

export interface Makers {
  /** Who exports. */
  operator: string
  station: string
}

/** Width of a letter against its height: a little more than the font's average. */
const LETTER = 0.6
const LINE = 1.5
/** Where the text beside the time begins, in letters' heights: the time never takes more. */
export const CLOCK_WIDTH = 11.5

/** @param width of the picture, in pixels */
export function captionOf(
  bookmark: Bookmark,
  { camera }: Pick<EvidenceFile, 'camera'>,
  makers: Makers,
  width: number,
): Caption {
  const view = bookmark.views.find((each) => each.camera === camera)
  const size = Math.max(12, Math.round(width / 46))
  const margin = Math.round(size * 0.7)
  const room = width - 2 * margin
  const name = [view?.code, view?.name].filter(Boolean).join(' ')
  const place = bookmark.place || view?.place || ''
  const lines = wrapped(joined([view?.facilityName, name || camera, place]), room / (size * LETTER))
  const least = Math.max(8, room / (size * LETTER) - CLOCK_WIDTH / LETTER)
  const by = joined([bookmark.operator, makers.station])
  const height = Math.ceil((lines.length + 1) * size * LINE + size * 0.6)
  return { lines, makers: cut(by, least), size, margin, height: height + (height % 2) }
}

const joined = (parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ')

/** @param room in letters */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const cut = (text: string, room: number) =>
  text.length <= room ? text : `${text.slice(0, Math.max(1, Math.floor(room) - 1))}…`
