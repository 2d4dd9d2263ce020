import type { KeyCard } from '../../preload/contract'
import { markup, type Paper, paper } from '../base/markup'

/** On A4 three columns of so many lines fit at full size; more lines are set smaller. */
const LINES = 3 * 50
const HEADING = 2

/** Share of the full size at which everything fits on one page. */
export function scaleOf({ sections }: KeyCard): number {
  const lines = sections.reduce((sum, { rows }) => sum + rows.length + HEADING, 0)
  return Math.min(1, Math.round((LINES / Math.max(1, lines)) * 100) / 100)
}

const styleAt = (scale: number) => `
body { width: 210mm; height: 296mm; overflow: hidden; padding: 11mm 11mm 8mm; font-size: ${8.5 * scale}pt; line-height: 1.3 }
h1 { margin: 0; font-size: 15pt; font-weight: 700 }
.note { margin: 0 0 4mm; color: #444; font-size: 8.5pt }
.all { columns: 3; column-gap: 6mm; height: 261mm; column-fill: auto }
h2 { margin: 0 0 .6mm; padding-bottom: .4mm; border-bottom: .25mm solid #000; font-size: 1em; font-weight: 700; break-after: avoid }
section { padding-bottom: 2.4mm }
.row { display: grid; grid-template-columns: 21mm 1fr; gap: 1.5mm; padding: .45mm 0; break-inside: avoid }
kbd { font: 700 .95em 'Be Vietnam Pro'; white-space: nowrap }
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
