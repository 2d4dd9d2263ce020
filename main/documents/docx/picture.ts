import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { Picture } from '../doc'
import { PICTURE, SIZE } from '../layout'
import { line } from './text'
import { points } from './units'

/** Word's pixels are 96 to an inch. */
const pixels = (mm: number) => Math.round((mm / 25.4) * 96)

/** A picture in the middle, with its caption on the same page. */
export function pictured({ bytes, width, height, caption }: Picture): Paragraph[] {
  const share = Math.min(PICTURE.width / width, PICTURE.height / height)
  const transformation = { width: pixels(width * share), height: pixels(height * share) }
  const image = new ImageRun({
    ...{ type: 'jpg', data: bytes, transformation },
    altText: { name: caption, title: caption, description: caption },
  })
  const spacing = { after: points(8) }
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }),
    line(caption, { size: SIZE.note, italics: true }, 'center', { spacing }),
  ]
}
