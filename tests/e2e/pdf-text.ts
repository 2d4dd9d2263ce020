import { inflateSync } from 'node:zlib'

interface Part {
  dict: string
  stream: Buffer | null
}

/** One page of a PDF as Chromium prints it. */
export interface PdfPage {
  /** Without white space: where words are apart is a matter of places, not of text. */
  text: string
  /** Points. */
  width: number
  height: number
  /** Names of what its text is set in. */
  fonts: string[]
}

/** What stands on each page of a PDF that Chromium printed. */
export function pagesOf(pdf: Buffer): PdfPage[] {
  const parts = partsOf(pdf)
  const catalog = [...parts.values()].find(({ dict }) => /\/Type\s*\/Catalog\b/.test(dict))
  const root = /\/Pages\s+(\d+) 0 R/.exec(catalog?.dict ?? '')?.[1] ?? ''
  return leavesOf(parts, root).map((page) => pageOf(parts, page))
}

export const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

function partsOf(pdf: Buffer): Map<string, Part> {
  const text = pdf.toString('latin1')
  const parts = new Map<string, Part>()
  for (const found of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s/g)) {
    const begin = found.index + found[0].length
    const body = text.slice(begin, text.indexOf('endobj', begin))
    const at = body.search(/stream\r?\n/)
    const dict = at < 0 ? body : body.slice(0, at)
    const from = at < 0 ? 0 : begin + at + (/stream\r?\n/.exec(body.slice(at))?.[0].length ?? 0)
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1] ?? 0)
    const raw = at < 0 ? null : pdf.subarray(from, from + length)
    const packed = raw !== null && dict.includes('/FlateDecode')
    parts.set(found[1] ?? '', { dict, stream: packed ? inflateSync(raw) : raw })
  }
  return parts
}

function leavesOf(parts: Map<string, Part>, id: string): Part[] {
  const part = parts.get(id)
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(part?.dict ?? '')?.[1]
  if (!part) return []
  if (kids === undefined) return [part]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leavesOf(parts, kid))
}

function pageOf(parts: Map<string, Part>, { dict }: Part): PdfPage {
  const named = [...dict.matchAll(/\/(F\d+) (\d+) 0 R/g)]
  const fonts = new Map(named.map(([, name = '', id = '']) => [name, lettersOf(parts, id)]))
  const names = named.map(
    ([, , id = '']) => /\/BaseFont \/(\S+)/.exec(parts.get(id)?.dict ?? '')?.[1],
  )
  const contents = /\/Contents (?:\[([^\]]*)\]|(\d+) 0 R)/.exec(dict)
  const ids = [...(contents?.[0] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id)
  const drawn = ids.map((id) => parts.get(id)?.stream?.toString('latin1') ?? '').join('\n')
  const box = /\/MediaBox \[([^\]]*)\]/.exec(dict)?.[1]?.split(' ').map(Number) ?? []
  return {
    text: squeezed(textOf(drawn, fonts)),
    ...{ width: box[2] ?? 0, height: box[3] ?? 0 },
    fonts: [...new Set(names.flatMap((name) => name ?? []))],
  }
}

type Letters = Map<number, string>

const unicode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** What each glyph of a font stands for. */
function lettersOf(parts: Map<string, Part>, font: string): Letters {
  const id = /\/ToUnicode (\d+) 0 R/.exec(parts.get(font)?.dict ?? '')?.[1] ?? ''
  const map = parts.get(id)?.stream?.toString('latin1') ?? ''
  const letters: Letters = new Map()
  for (const [, block = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(glyph, 16), unicode(text))
  for (const [, block = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = Number.parseInt(from, 16)
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++)
        letters.set(glyph, String.fromCharCode(unicode(text).charCodeAt(0) + glyph - first))
    }
  return letters
}

function textOf(drawn: string, fonts: Map<string, Letters>): string {
  let letters: Letters | undefined
  let text = ''
  for (const [, font, shown = ''] of drawn.matchAll(
    /\/(F\d+) [\d.]+ Tf|((?:<\w+>|\[[^\]]*\])\s*TJ?j?)/g,
  )) {
    if (font) letters = fonts.get(font)
    for (const [, hex = ''] of shown.matchAll(/<(\w+)>/g))
      for (const [glyph] of hex.matchAll(/.{4}/g))
        text += letters?.get(Number.parseInt(glyph, 16)) ?? ''
  }
  return text
}
