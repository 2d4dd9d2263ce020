import { type Doc, toPaper } from '../documents'

/** Sheets as they come out of the printer, but for where a page ends. */
const SHEETS = `
* { box-sizing: border-box }
/* Between the sheets; a frame of light pages in a dark one would be white there. */
html { background: #07090b; overflow: hidden }
body { margin: 0; color: #000 }
.main, .annex { position: relative; width: 210mm; min-height: 297mm; margin: 0 0 6mm; padding: 20mm 20mm 20mm 30mm; background: #fff }
/* What stands in the margin when it is printed. */
.main .draft { right: 20mm }
/* As wide on the page as an upright one. */
.annex.wide { width: 297mm; min-height: 210mm; zoom: 0.7071 }
`

/** The document as a page to look at: the same HTML that is printed. */
export function previewOf(doc: Doc): string {
  const { html } = toPaper(doc)
  return html
    .replace(/<link rel="stylesheet"[^>]*>/, '')
    .replace('</head>', `<style>${SHEETS}</style></head>`)
}
