/** HTML text that is safe inside other HTML. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Piece = Markup | string | number | null | false | undefined | Piece[]

/**
 * A template for HTML: what is put into it is text, and escaped, unless it is Markup itself. Lists
 * are put one after another; null, undefined and false are nothing. Values of attributes must stand
 * in double quotes.
 */
export const markup = (strings: TemplateStringsArray, ...pieces: Piece[]): Markup =>
  new Markup(strings.map((text, i) => text + textOf(pieces[i])).join(''))

function textOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (piece instanceof Markup) return piece.text
  return Array.isArray(piece) ? piece.map(textOf).join('') : escaped(String(piece))
}

const ENTITIES: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** What is printed on paper. */
export interface Paper {
  /** A whole document; see `paper`. */
  html: string
  /** What it shows, by the names it uses (`<img src="still.jpg">`): paths of files, or their bytes. */
  files?: Record<string, string | Buffer>
  landscape?: boolean
  /** Set in Tinos, which has the metrics of Times New Roman. */
  serif?: boolean
  /**
   * HTML, all styles inline, drawn into the upper margin of every page that has one by the
   * document's `@page`; what has the class `pageNumber` becomes its number.
   */
  header?: string
  /** Only these pages of it, such as '2-'; the others are counted. */
  pages?: string
}

/**
 * A document for printing in the application's font. `style` is CSS of ours. Margins are the
 * document's own: a page is a whole A4 sheet.
 */
export const paper = (lang: string, title: string, style: string, body: Markup): string =>
  markup`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="paper.css"><style>${new Markup(style)}</style></head>
<body>${body}</body></html>`.text
