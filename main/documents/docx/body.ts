import { Paragraph, type Table } from 'docx'
import { assertNever } from '../../base/result'
import type { Block } from '../doc'
import { BETWEEN, INDENT, LINE, SIZE } from '../layout'
import { capitals, listed } from '../parts'
import { pictured } from './picture'
import { grid } from './table'
import { line } from './text'
import { points, twips } from './units'

const spacing = { after: points(BETWEEN), line: Math.round(240 * LINE), lineRule: 'auto' as const }
const indent = { firstLine: twips(INDENT) }
const text = { spacing, indent }

/** `width` in mm, of what stands between the margins. */
export const blocks = (body: Block[], width: number, tableSize: number): (Paragraph | Table)[] =>
  body.flatMap((block) => one(block, width, tableSize))

function one(block: Block, width: number, tableSize: number): (Paragraph | Table)[] {
  const size = SIZE.body
  switch (block.type) {
    case 'heading': {
      const words = block.level === 1 ? capitals(block.text) : block.text
      const letters = { size, bold: block.level < 3 }
      return [line(words, letters, 'justified', { ...text, keepNext: true })]
    }
    case 'paragraph':
      return [line(block.text, { size }, 'justified', text)]
    case 'list':
      return listed(block.items).map((item) => line(item, { size }, 'justified', text))
    case 'table':
      // What follows a table would touch it.
      return [grid(block.table, width, tableSize), new Paragraph({ spacing: { line: points(8) } })]
    case 'picture':
      return pictured(block.picture)
    default:
      return assertNever(block)
  }
}
