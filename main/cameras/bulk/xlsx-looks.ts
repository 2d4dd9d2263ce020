import { columnIn } from './sheet'

/** What the reader of cells does not tell of a sheet. */
export interface Looks {
  /** Numbers of rows, from 1, that are not shown. */
  hidden: Set<number>
  /** By row: columns, from 0, whose formula came to nothing. */
  broken: Map<number, number[]>
  /** By row and column: as many digits as the cell shows, noughts in front. */
  padded: Map<number, Map<number, number>>
}

type Parts = ReadonlyMap<string, string>

/** By the sheet's name. */
export function looksOf(parts: Parts): Map<string, Looks> {
  const targets = relations(parts.get('xl/_rels/workbook.xml.rels') ?? '')
  const widths = paddings(parts.get('xl/styles.xml') ?? '')
  const looks = new Map<string, Looks>()
  for (const tag of (parts.get('xl/workbook.xml') ?? '').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []) {
    const target = targets.get(attribute(tag, '(?:\\w+:)?id') ?? '')
    const text = parts.get(target ?? '')
    if (text !== undefined) looks.set(decoded(attribute(tag, 'name') ?? ''), look(text, widths))
  }
  return looks
}

function relations(text: string): Map<string, string> {
  const tags = text.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []
  return new Map(
    tags.map((tag) => {
      const target = attribute(tag, 'Target') ?? ''
      return [attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

/** By the number of a style: how many digits its format shows at least. Formats such as `0000`. */
function paddings(styles: string): Map<string, number> {
  const formats = new Map<string, number>()
  for (const tag of styles.match(/<(?:\w+:)?numFmt\s[^>]*>/g) ?? []) {
    const code = decoded(attribute(tag, 'formatCode') ?? '').replace(/["\\]/g, '')
    if (/^00+$/.test(code)) formats.set(attribute(tag, 'numFmtId') ?? '', code.length)
  }
  if (!formats.size) return new Map()
  const [cells = ''] = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles) ?? []
  const used = cells.match(/<(?:\w+:)?xf\s[^>]*>/g) ?? []
  return new Map(
    used.flatMap((tag, style): [string, number][] => {
      const width = formats.get(attribute(tag, 'numFmtId') ?? '')
      return width ? [[String(style), width]] : []
    }),
  )
}

function look(sheet: string, widths: Map<string, number>): Looks {
  const looks: Looks = { hidden: new Set(), broken: new Map(), padded: new Map() }
  for (const [tag, name] of sheet.matchAll(/<(?:\w+:)?(row|c)\s[^>]*>/g)) {
    if (name === 'row') {
      if (/\shidden="(1|true)"/.test(tag)) looks.hidden.add(Number(attribute(tag, 'r')))
      continue
    }
    const [, address = '', row = ''] = /\sr="([A-Z]+(\d+))"/.exec(tag) ?? []
    const column = columnIn(address)
    if (/\st="e"/.test(tag)) {
      const known = looks.broken.get(Number(row)) ?? []
      looks.broken.set(Number(row), [...known, column])
    }
    const width = widths.size ? widths.get(attribute(tag, 's') ?? '') : undefined
    if (width === undefined) continue
    const inRow = looks.padded.get(Number(row)) ?? new Map<number, number>()
    looks.padded.set(Number(row), inRow.set(column, width))
  }
  return looks
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const decoded = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return number ? String.fromCodePoint(Number(number)) : (NAMED[name] ?? all)
  })
