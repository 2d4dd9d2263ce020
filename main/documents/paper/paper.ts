import { type Markup, markup, type Paper, paper } from '../../base/markup'
import type { Annex, Doc, Signature } from '../doc'
import { MARGIN, PRINT_FONTS, SIZE } from '../layout'
import { addressees, capitals, closed, copiesTo, dateLine, numberLine } from '../parts'
import { wordsOf } from '../words'
import { blocks } from './blocks'
import { ACROSS, STYLE } from './style'

/** The same document for the window that prints PDFs. */
export function toPaper(doc: Doc): Paper {
  const { draft, language } = doc
  const body = markup`<section class="main">
${draft && markup`<p class="draft">${wordsOf(language).draft}</p>`}
${letterhead(doc)}${title(doc)}${blocks(closed(doc.body))}${foot(doc)}</section>
${doc.annexes.map((each) => annex(doc, each))}`
  const html = paper(language, doc.about, STYLE, body)
  return { html, serif: true, header: header(doc) }
}

/** The annexes alone, across the sheet. `before`: how many pages of the document precede them. */
export function annexPaper(doc: Doc, before: number): Paper {
  const gone = Array.from({ length: before }, () => markup`<div class="gone"></div>`)
  const body = markup`${gone}${doc.annexes.map((each) => annex(doc, each))}`
  const html = paper(doc.language, doc.about, `${STYLE}${ACROSS}`, body)
  return { html, serif: true, header: header(doc), pages: `${before + 1}-` }
}

/** Drawn into the upper margin of each page that has one; a pixel is a point there. */
const header = ({ draft, language }: Doc): string =>
  markup`<div style="position: relative; width: 100%; height: 100%; overflow: hidden; text-align: center; font: ${SIZE.page}px/1.15 ${PRINT_FONTS.replaceAll("'", '')}">
<span class="pageNumber"></span>${
    draft &&
    markup`<b style="position: absolute; right: ${(MARGIN.right / 25.4) * 72}px; font-size: ${SIZE.draft}px">${wordsOf(language).draft}</b>`
  }</div>`.text

function letterhead(doc: Doc): Markup {
  const { parent, issuer } = doc.head
  const words = wordsOf(doc.language)
  return markup`<div class="letterhead">
<div>${parent && markup`<p class="parent">${capitals(parent)}</p>`}<p class="issuer"><span class="ruled">${capitals(issuer)}</span></p></div>
<div><p class="country">${words.country}</p><p class="motto"><span class="ruled">${words.motto}</span></p></div>
<p class="number">${numberLine(doc)}</p><p class="date">${dateLine(doc)}</p></div>`
}

function title(doc: Doc): Markup {
  const { first, below } = addressees(doc)
  return markup`<p class="kind">${capitals(doc.kind)}</p>
<p class="about"><span class="ruled">${doc.about}</span></p>
${
  doc.to.length > 0 &&
  markup`<div class="to ${below.length > 0 && 'several'}">${first}${below.map((each) => markup`<p>${each}</p>`)}</div>`
}`
}

function foot(doc: Doc): Markup {
  const copies = recipients(doc)
  const signatures = doc.signatures.map(signed)
  const cells =
    signatures.length > 1 ? [...signatures, copies] : [copies ?? markup`<div></div>`, ...signatures]
  return markup`<div class="foot">${cells}</div>`
}

function recipients(doc: Doc): Markup | null {
  const all = copiesTo(doc)
  if (all.length === 0) return null
  return markup`<div class="copies"><p class="label">${wordsOf(doc.language).recipients}</p>${all.map((each) => markup`<p>${each}</p>`)}</div>`
}

const signed = ({ role, title: office, name, note }: Signature): Markup =>
  markup`<div class="signed">${role && markup`<p>${capitals(role)}</p>`}<p>${capitals(office)}</p>
${note && markup`<p class="note">${note}</p>`}<p class="name">${name}</p></div>`

const annex = (doc: Doc, { title: name, about, landscape, body }: Annex): Markup =>
  markup`<section class="annex ${landscape && 'wide'}"><p class="mid b">${name}</p>
<p class="mid b">${capitals(about)}</p><p class="belongs">${wordsOf(doc.language).belongs(doc.kind, doc.head)}</p>
${blocks(body)}</section>`
