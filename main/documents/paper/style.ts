import {
  BETWEEN,
  HEAD,
  INDENT,
  LINE,
  MARGIN,
  PICTURE,
  PRINT_FONTS,
  RULE,
  SHEET,
  SIZE,
} from '../layout'

const { top, bottom, left, right } = MARGIN

/**
 * The first page has no margin at its top, but as much room: Chromium writes the page's number into
 * the margin, and where there is none it writes none.
 */
export const STYLE = `
@page { size: ${SHEET.width}mm ${SHEET.height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm }
@page :first { margin-top: 0 }
body { font: 400 ${SIZE.body}pt/${LINE} ${PRINT_FONTS} }
p { margin: 0; white-space: pre-line }
.main { padding-top: ${top}mm; position: relative }
.annex { break-before: page }
.draft { position: absolute; top: 7mm; right: 0; font-weight: 700; font-size: ${SIZE.draft}pt }
.mid { text-align: center }
.ruled { display: inline-block; max-width: 100% }
.ruled::after { content: ''; display: block; margin: 1mm auto 0; border-top: .75pt solid #000 }
.issuer .ruled::after, .about .ruled::after { width: ${RULE.issuer * 100}% }
.letterhead { display: grid; grid-template-columns: ${HEAD.left}mm ${HEAD.right}mm; text-align: center }
.country { font-weight: 700; font-size: ${SIZE.country}pt }
.motto { font-weight: 700; font-size: ${SIZE.motto}pt }
.parent { font-size: ${SIZE.parent}pt }
.issuer { font-weight: 700; font-size: ${SIZE.issuer}pt; text-wrap: balance }
.number { font-size: ${SIZE.number}pt; padding-top: 8pt; white-space: pre }
.date { font-size: ${SIZE.date}pt; font-style: italic; padding-top: 8pt }
.kind { text-align: center; font-weight: 700; font-size: ${SIZE.kind}pt; padding-top: 18pt }
.about { text-align: center; font-weight: 700; font-size: ${SIZE.about}pt }
.to { font-size: ${SIZE.to}pt; padding-top: 12pt; text-align: center }
.to.several { text-align: left; padding-left: 12.7mm }
.to p { padding-left: 12.7mm }
.body { padding-top: 8pt }
.body > p { text-align: justify; text-indent: ${INDENT}mm; margin-bottom: ${BETWEEN}pt }
.body > p.head { break-after: avoid }
.b { font-weight: 700 }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: ${SIZE.table}pt; margin-bottom: 8pt }
.wide table { font-size: ${SIZE.wideTable}pt }
thead { display: table-header-group }
tr { break-inside: avoid }
tr.group { break-after: avoid }
th, td { border: .5pt solid #000; padding: .4mm 1.2mm; vertical-align: top; overflow-wrap: break-word; white-space: pre-line }
th { vertical-align: middle; text-align: center; font-weight: 700 }
.left { text-align: left } .center { text-align: center } .right { text-align: right }
.picture { text-align: center; font-style: italic; font-size: ${SIZE.note}pt; margin-bottom: 8pt; break-inside: avoid }
.picture img { display: block; margin: 0 auto 1mm; max-width: ${PICTURE.width}mm; max-height: ${PICTURE.height}mm }
.foot { display: grid; grid-template-columns: 1fr 1fr; row-gap: 8mm; padding-top: 4mm; break-inside: avoid }
.copies { font-size: ${SIZE.recipient}pt }
.copies .label { font-size: ${SIZE.recipients}pt; font-weight: 700; font-style: italic }
.signed { text-align: center; font-weight: 700; font-size: ${SIZE.signature}pt }
.signed .note { font-weight: 400; font-style: italic; font-size: ${SIZE.note}pt }
.signed .name { padding-top: ${5 * LINE}em; min-height: 1em }
.belongs { text-align: center; font-style: italic; font-size: ${SIZE.note}pt; padding-bottom: 8pt }
`

/** Other rules for what lies across the sheet; pages before it are only counted. */
export const ACROSS = `
@page { size: ${SHEET.height}mm ${SHEET.width}mm }
@page :first { margin-top: ${top}mm }
.gone { break-after: page; height: 1mm }
.annex:not(.annex ~ .annex) { break-before: auto }
`
