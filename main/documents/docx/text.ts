import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { Align } from '../doc'
import { halves, points, twips } from './units'

export interface Letters {
  /** Points. */
  size: number
  bold?: boolean
  italics?: boolean
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.JUSTIFIED,
}

export type Setting = Omit<IParagraphOptions, 'children' | 'alignment'>

/** One paragraph; `\n` begins a line of it. */
export function line(
  text: string,
  { size, ...letters }: Letters,
  align: Align | 'justified' = 'left',
  setting: Setting = {},
): Paragraph {
  const children = text
    .split('\n')
    .map((part, i) => new TextRun({ text: part, size: halves(size), break: i && 1, ...letters }))
  return new Paragraph({ ...setting, alignment: ALIGN[align], children })
}

/** A line across the middle of a column, both in mm. */
export function rule(length: number, column: number): Paragraph {
  const side = twips(Math.max(0, (column - length) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    // As low as Word lets a paragraph be: the rule stands close below its line.
    spacing: { line: points(2), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1 } },
    children: [],
  })
}
