import type { Paragraph, Table } from 'docx'
import type { Doc, Signature } from '../doc'
import { SIZE, textWidth } from '../layout'
import { capitals, copiesTo, pairs } from '../parts'
import { wordsOf } from '../words'
import { beside } from './table'
import { line } from './text'
import { points } from './units'

/** Where to at the left and who signs at the right; more who sign stand two in a row. */
export function foot(doc: Doc): Table[] {
  const width = textWidth(false)
  const half = [width / 2, width / 2]
  const [first, ...others] = doc.signatures
  if (others.length === 0) return [beside([[copies(doc), first ? signed(first) : [EMPTY()]]], half)]
  const rows = pairs(doc.signatures).map(([left, right]) => [
    left ? signed(left) : [EMPTY()],
    right ? signed(right) : [EMPTY()],
  ])
  const below = copiesTo(doc).length > 0 ? [[copies(doc), [EMPTY()]]] : []
  return [beside([...rows, ...below], half)]
}

const EMPTY = () => line('', { size: SIZE.recipient })

function copies(doc: Doc): Paragraph[] {
  const all = copiesTo(doc)
  if (all.length === 0) return [EMPTY()]
  const { recipients: label } = wordsOf(doc.language)
  return [
    line(label, { size: SIZE.recipients, bold: true, italics: true }),
    ...all.map((each) => line(each, { size: SIZE.recipient })),
  ]
}

/** Five lines' room for a hand and a seal. */
const ROOM = points(5 * SIZE.signature * 1.15)

function signed({ role, title, name, note }: Signature): Paragraph[] {
  const letters = { size: SIZE.signature, bold: true }
  const keep = { keepNext: true }
  return [
    ...(role ? [line(capitals(role), letters, 'center', keep)] : []),
    line(capitals(title), letters, 'center', keep),
    ...(note ? [line(note, { size: SIZE.note, italics: true }, 'center', keep)] : []),
    line(name, letters, 'center', { spacing: { before: ROOM } }),
  ]
}
