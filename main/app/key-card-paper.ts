import type { KeyCard } from '../../preload/contract'
import { markup, type Paper, paper } from '../base/markup'

/** In mm, at full size: what three columns of A4 hold, with a rest at each foot; and its parts. */
const ROOM = 3 * 250
const HEADING = 8
const LINE = 3.9
const GAP = 0.9
/** Letters of one line. */
const [KEYS, TEXT] = [13, 22]

const linesOf = (text: string, letters: number) => Math.max(1, Math.ceil(text.length / letters))

const heightOf = ({ keys, text }: KeyCard['sections'][number]['rows'][number]) =>
  GAP + LINE * Math.max(linesOf(keys.join('  '), KEYS), linesOf(text, TEXT))

/** Share of the full size at which everything fits on one page. */
export function scaleOf({ sections }: KeyCard): number {
  const heights = sections.flatMap(({ rows }) => [HEADING, ...rows.map(heightOf)])
  const needed = heights.reduce((sum, height) => sum + height, 0)
  return Math.min(1, Math.round((ROOM / Math.max(1, needed)) * 100) / 100)
}

const styleAt = (scale: number) => `
body { width: 210mm; height: 296mm; overflow: hidden; padding: 11mm 11mm 8mm; font-size: ${8.5 * scale}pt; line-height: 1.3 }
h1 { margin: 0; font-size: 15pt; font-weight: 700 }
.note { margin: 0 0 4mm; color: #444; font-size: 8.5pt }
.all { columns: 3; column-gap: 6mm; height: 261mm; column-fill: auto }
h2 { margin: 0 0 .6mm; padding-bottom: .4mm; border-bottom: .25mm solid #000; font-size: 1em; font-weight: 700; break-after: avoid }
section { padding-bottom: 2.4mm }
.row { display: grid; grid-template-columns: 22mm 1fr; gap: 1.5mm; padding: ${0.45 * scale}mm 0; break-inside: avoid }
kbd { font: 700 .95em 'Be Vietnam Pro' }
`

/** The printed card of keys: one page of A4. */
export function keyCardPaper(card: KeyCard): Paper {
  const { language, title, note, sections } = card
  const body = markup`<h1>${title}</h1><p class="note">${note}</p><div class="all">${sections.map(
    (section) =>
      markup`<section><h2>${section.title}</h2>${section.rows.map(
        ({ keys, text }) =>
          markup`<div class="row"><div>${keys.map((key) => markup`<kbd>${key}</kbd> `)}</div><div>${text}</div></div>`,
      )}</section>`,
  )}</div>`
  return { html: paper(language, title, styleAt(scaleOf(card)), body) }
}
