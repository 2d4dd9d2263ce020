import type { Paragraph, Table } from 'docx'
import type { Doc } from '../doc'
import { HEAD, RULE, SIZE, textWidth } from '../layout'
import { addressees, capitals, dateLine, numberLine } from '../parts'
import { textWidthOf } from '../text-width'
import { wordsOf } from '../words'
import { beside } from './table'
import { line, rule } from './text'
import { points, twips } from './units'

const [LEFT, RIGHT] = [HEAD.left, HEAD.right]

/** Issuer and country, then number and date on one line. */
export function letterhead(doc: Doc): Table {
  const { head, language } = doc
  const words = wordsOf(language)
  const issuer = capitals(head.issuer)
  const long = Math.min(textWidthOf(issuer, SIZE.issuer), LEFT)
  const spacing = { before: points(8) }
  return beside(
    [
      [
        [
          ...(head.parent ? [line(capitals(head.parent), { size: SIZE.parent }, 'center')] : []),
          line(issuer, { size: SIZE.issuer, bold: true }, 'center'),
          rule(long * RULE.issuer, LEFT),
        ],
        [
          line(words.country, { size: SIZE.country, bold: true }, 'center'),
          line(words.motto, { size: SIZE.motto, bold: true }, 'center'),
          rule(textWidthOf(words.motto, SIZE.motto) * RULE.motto, RIGHT),
        ],
      ],
      [
        [line(numberLine(doc), { size: SIZE.number }, 'center', { spacing })],
        [line(dateLine(doc), { size: SIZE.date, italics: true }, 'center', { spacing })],
      ],
    ],
    [LEFT, RIGHT],
  )
}

/** What it is, about what, and to whom. */
export function title(doc: Doc): Paragraph[] {
  const all = textWidth(false)
  const long = Math.min(textWidthOf(doc.about, SIZE.about), all)
  const { first, below } = addressees(doc)
  const to = { size: SIZE.to }
  const indent = { left: twips(12.7) }
  return [
    line(capitals(doc.kind), { size: SIZE.kind, bold: true }, 'center', {
      spacing: { before: points(18) },
    }),
    line(doc.about, { size: SIZE.about, bold: true }, 'center'),
    rule(long * RULE.about, all),
    ...(doc.to.length === 0
      ? []
      : [
          line(first, to, below.length > 0 ? 'left' : 'center', {
            spacing: { before: points(12) },
            ...(below.length > 0 && { indent }),
          }),
          ...below.map((each) => line(each, to, 'left', { indent: { left: twips(25.4) } })),
        ]),
    line('', { size: 6 }),
  ]
}
