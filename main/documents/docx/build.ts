import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Annex, Doc } from '../doc'
import { FONT, MARGIN, SHEET, SIZE, textWidth } from '../layout'
import { capitals, closed } from '../parts'
import { wordsOf } from '../words'
import { blocks } from './body'
import { foot } from './foot'
import { letterhead, title } from './head'
import { sound } from './sound'
import { line } from './text'
import { halves, points, twips } from './units'

const LANGUAGE = { vi: { value: 'vi-VN' }, en: { value: 'en-GB' } }

/** The bytes of a Word document. */
export function build(asked: Doc): Promise<Buffer> {
  const doc = sound(asked)
  const sections = [main(doc), ...doc.annexes.map((each) => annex(doc, each))]
  return Packer.toBuffer(
    new Document({
      title: doc.about,
      creator: doc.head.issuer,
      styles: {
        default: {
          document: {
            run: { font: FONT, size: halves(SIZE.body), language: LANGUAGE[doc.language] },
          },
        },
      },
      sections,
    }),
  )
}

const main = (doc: Doc): ISectionOptions => ({
  properties: page(false, true),
  headers: { first: head(doc, false), default: head(doc, true) },
  children: [
    letterhead(doc),
    ...title(doc),
    ...blocks(closed(doc.body), textWidth(false), SIZE.table),
    line('', { size: SIZE.recipient }),
    ...foot(doc),
  ],
})

function annex(doc: Doc, { title: name, about, landscape, body }: Annex): ISectionOptions {
  const middle = (text: string, bold: boolean) =>
    line(text, { size: bold ? SIZE.kind : SIZE.note, bold, italics: !bold }, 'center')
  return {
    properties: page(landscape, false),
    headers: { default: head(doc, true) },
    children: [
      middle(name, true),
      middle(capitals(about), true),
      middle(wordsOf(doc.language).belongs(doc.kind, doc.head), false),
      line('', { size: 6 }),
      ...blocks(body, textWidth(landscape), landscape ? SIZE.wideTable : SIZE.table),
    ],
  }
}

const page = (landscape: boolean, titlePage: boolean): ISectionOptions['properties'] => ({
  titlePage,
  page: {
    size: {
      width: twips(SHEET.width),
      height: twips(SHEET.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      ...{ top: twips(MARGIN.top), bottom: twips(MARGIN.bottom) },
      ...{ left: twips(MARGIN.left), right: twips(MARGIN.right) },
      ...{ header: twips(7), footer: twips(7) },
    },
  },
})

/** The number in the middle of the upper margin, and whether it is a draft. */
function head({ draft, language }: Doc, numbered: boolean): Header {
  const mark = line(wordsOf(language).draft, { size: SIZE.draft, bold: true }, 'right')
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halves(SIZE.page) })],
  })
  const children = [...(draft ? [mark] : []), ...(numbered ? [number] : [])]
  return new Header({
    children: children.length > 0 ? children : [new Paragraph({ spacing: { line: points(1) } })],
  })
}
