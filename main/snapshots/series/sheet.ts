import { captionTime, type Language } from '../../../preload/contract'
import { type Markup, markup, type Paper, paper } from '../../base/markup'
import type { Line } from './journal'
import { roundAt } from './plan'
import type { StoredSeries } from './store'
import { type SheetWords, wordsIn } from './words'

/** On a page of A4. */
const COLUMNS = 4
/** Heights in mm: of what a page has for pictures, of a row of them, of a camera's name. */
const PAGE = 250
const ROW = 40
const NAME = 10
/** Pages of one document: more take Chromium minutes. */
const MOST_PAGES = 40

/** One place on the sheet. */
type Cell = { at: number; thumb: string } | { at: number; reason: string; count: number }

/** A camera's pictures in the order of time; rounds that nobody asked are one place. */
export function cellsOf(series: StoredSeries, lines: Line[], camera: string): Cell[] {
  const cells = lines.flatMap((line): Cell[] => {
    if ('first' in line) {
      const { first, last, reason } = line
      return [{ at: roundAt(series, first), reason, count: last - first + 1 }]
    }
    if (line.camera !== camera) return []
    if ('thumb' in line) return [{ at: line.at, thumb: line.thumb }]
    return [{ at: roundAt(series, line.round), reason: line.reason, count: 1 }]
  })
  return cells.sort((a, b) => a.at - b.at)
}

/** Pictures of one camera, as far as they stand on one page. */
interface Block {
  camera: string
  cells: Cell[]
}

/** Each camera begins where the one before ends, if its name and a row have room there. */
function pagesOf(series: StoredSeries, lines: Line[]): Block[][] {
  const pages: Block[][] = []
  let room = 0
  for (const { id, code, name, facilityName } of series.cameras) {
    const camera = [facilityName, `${code} ${name}`.trim()].filter(Boolean).join(' · ')
    let cells = cellsOf(series, lines, id)
    while (cells.length > 0) {
      if (room < NAME + ROW) {
        pages.push([])
        room = PAGE
      }
      const rows = Math.min(Math.floor((room - NAME) / ROW), Math.ceil(cells.length / COLUMNS))
      pages.at(-1)?.push({ camera, cells: cells.slice(0, rows * COLUMNS) })
      cells = cells.slice(rows * COLUMNS)
      room -= NAME + rows * ROW
    }
  }
  return pages
}

/**
 * The documents of a series, of forty pages at most.
 * @param dir of the small copies
 */
export function sheetsOf(
  series: StoredSeries,
  lines: Line[],
  dir: (name: string) => string,
  language: Language,
): Paper[] {
  const words = wordsIn[language]
  const pages = pagesOf(series, lines)
  const taken = lines.filter((line) => 'thumb' in line).length
  const all = pages.flat().flatMap(({ cells }) => cells)
  const missed = all.reduce((sum, cell) => sum + ('count' in cell ? cell.count : 0), 0)
  const times = all.map(({ at }) => at).sort((a, b) => a - b)
  const about = [
    words.period(captionTime(times[0] ?? series.from), captionTime(times.at(-1) ?? series.from)),
    words.every(series.every),
    words.counts(taken, missed),
    words.by(series.operator),
  ]
  const drawn = pages.map((page, i) =>
    pageOf(page, words, about.join(' · '), words.page(i + 1, pages.length)),
  )
  return chunks(drawn, MOST_PAGES).map((body, i) => {
    const shown = pages
      .slice(i * MOST_PAGES, (i + 1) * MOST_PAGES)
      .flat()
      .flatMap(({ cells }) => cells)
    const names = shown.flatMap((cell) => ('thumb' in cell ? [cell.thumb] : []))
    return {
      html: paper(language, words.title, STYLE, markup`${body}`),
      files: Object.fromEntries(names.map((name) => [name, dir(name)])),
    }
  })
}

const pageOf = (blocks: Block[], words: SheetWords, about: string, number: string) => markup`
<section><header><h1>${words.title}</h1><p>${about}</p></header>
${blocks.map(
  ({ camera, cells }) => markup`<h2>${camera}</h2>
<div class="grid">${cells.map((cell) => cellOf(cell, words))}</div>`,
)}<footer>${number}</footer></section>`

function cellOf(cell: Cell, words: SheetWords): Markup {
  const time = captionTime(cell.at).replace(' (UTC+7)', '')
  if ('thumb' in cell)
    return markup`<figure><img src="${cell.thumb}"><figcaption>${time}</figcaption></figure>`
  const why = words.reasons[cell.reason] ?? words.otherwise
  const what = cell.count > 1 ? words.notAsked(cell.count) : words.missed
  return markup`<figure><div class="missed"><b>${what}</b><span>${why}</span></div>
<figcaption>${time}</figcaption></figure>`
}

function chunks<T>(list: T[], size: number): T[][] {
  const count = Math.ceil(list.length / size)
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size))
}

const STYLE = `
section { position: relative; width: 210mm; height: 296mm; padding: 12mm 12mm 14mm; page-break-after: always; overflow: hidden }
section:last-child { page-break-after: auto }
h1 { margin: 0; font-size: 14pt; font-weight: 700; line-height: 7mm }
p { margin: 0; height: 10mm; font-size: 8.5pt; color: #333; overflow: hidden }
h2 { margin: 0; height: ${NAME}mm; padding-top: 2.5mm; font-size: 10.5pt; font-weight: 500; line-height: 5mm; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.grid { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); grid-auto-rows: ${ROW}mm; column-gap: 3mm }
figure { margin: 0 }
img, .missed { display: block; width: 100%; height: 31mm; object-fit: contain; background: #eee }
.missed { display: flex; flex-direction: column; align-items: center; justify-content: center; padding: 2mm; border: .3mm dashed #777; background: #fff; text-align: center; font-size: 7.5pt }
figcaption { margin-top: .8mm; font-size: 7.5pt; font-variant-numeric: tabular-nums }
footer { position: absolute; right: 12mm; bottom: 7mm; font-size: 7.5pt; color: #444 }
`
