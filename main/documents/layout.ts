/** Nghị định 30/2020, Annex I. Lengths in mm, letters in points. */
export const SHEET = { width: 210, height: 297 }

/** Top and bottom 20–25, left 30–35, right 15–20. */
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 20 }

/** Of the text between the margins. */
export const textWidth = (landscape: boolean) =>
  (landscape ? SHEET.height : SHEET.width) - MARGIN.left - MARGIN.right

/** The issuer at the left, the country at the right. */
export const HEAD = { left: 64, right: 96 }

/** First line of a paragraph: 1 or 1.27 cm. */
export const INDENT = 12.7
/** Between paragraphs at least 6 pt; between lines from 1 to 1.5. */
export const BETWEEN = 6
export const LINE = 1.15

export const SIZE = {
  country: 12,
  motto: 13,
  parent: 12,
  issuer: 12,
  number: 13,
  date: 13,
  kind: 14,
  about: 14,
  to: 14,
  body: 14,
  signature: 14,
  note: 13,
  recipients: 12,
  recipient: 11,
  page: 13,
  draft: 12,
  table: 12,
  /** In an annex across the sheet, where there are many columns. */
  wideTable: 11,
}

export const FONT = 'Times New Roman'
/** What stands in for it in a PDF: Tinos has its metrics, and lies with the application. */
export const PRINT_FONTS = `'${FONT}', Tinos, 'Liberation Serif', 'Noto Serif', serif`

/** Of a picture, in mm: two and their captions on an upright sheet. */
export const PICTURE = { width: 150, height: 95 }

/** Rules below a heading, as a share of its line. */
export const RULE = { issuer: 0.4, about: 0.4, motto: 1 }
