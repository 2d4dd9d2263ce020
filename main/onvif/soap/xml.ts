/** An element without its namespace: cameras use whatever prefixes they like. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const MAX_DEPTH = 64
const MAX_ELEMENTS = 50_000

/**
 * Null for what is not XML. Takes time in proportion to the text, whatever is in it: what cameras
 * send is not to be trusted. Document types, and the entities that they define, are not read.
 */
export function parseXml(text: string): Element | null {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  let count = 0
  let at = 0
  for (;;) {
    const next = text.indexOf('<', at)
    const top = open.at(-1)
    if (!top) return null
    if (open.length > 1) top.text += decode(text.slice(at, next < 0 ? text.length : next))
    if (next < 0) break
    const special = skipped(text, next)
    if (special) {
      if (special.end < 0) return null
      if (open.length > 1) top.text += special.text
      at = special.end
      continue
    }
    if (text.startsWith('</', next)) {
      const end = text.indexOf('>', next)
      if (end < 0 || open.length < 2) return null
      if (local(text.slice(next + 2, end).trim()) !== top.name) return null
      open.pop()
      at = end + 1
      continue
    }
    const tag = readTag(text, next + 1)
    if (!tag || ++count > MAX_ELEMENTS || open.length > MAX_DEPTH) return null
    top.children.push(tag.element)
    if (!tag.closed) open.push(tag.element)
    at = tag.end
  }
  const [first] = root.children
  return open.length === 1 && first && root.children.length === 1 ? first : null
}

/** Comments, instructions and CDATA; null for an element. `end` is −1 where it does not end. */
function skipped(text: string, at: number): { end: number; text: string } | null {
  const until = (sign: string, from: number) => {
    const found = text.indexOf(sign, from)
    return found < 0 ? -1 : found + sign.length
  }
  if (text.startsWith('<!--', at)) return { end: until('-->', at + 4), text: '' }
  if (text.startsWith('<?', at)) return { end: until('?>', at + 2), text: '' }
  if (text.startsWith('<![CDATA[', at)) {
    const end = until(']]>', at + 9)
    return { end, text: end < 0 ? '' : text.slice(at + 9, end - 3) }
  }
  return text.startsWith('<!', at) ? { end: -1, text: '' } : null
}

const NAME = /[^\s=>/"'<]+/y
const EQUALS = /\s*=\s*(["'])/y
const SPACE = /\s*/y

function readTag(text: string, from: number) {
  NAME.lastIndex = from
  const name = NAME.exec(text)?.[0]
  if (!name) return null
  const element: Element = { name: local(name), attributes: {}, children: [], text: '' }
  for (let at = NAME.lastIndex; ; ) {
    SPACE.lastIndex = at
    SPACE.test(text)
    at = SPACE.lastIndex
    if (text[at] === '>') return { element, closed: false, end: at + 1 }
    if (text.startsWith('/>', at)) return { element, closed: true, end: at + 2 }
    NAME.lastIndex = at
    const key = NAME.exec(text)?.[0]
    if (!key) return null
    EQUALS.lastIndex = at + key.length
    const quote = EQUALS.exec(text)?.[1]
    const end = quote ? text.indexOf(quote, EQUALS.lastIndex) : -1
    if (end < 0) return null
    if (!key.startsWith('xmlns'))
      element.attributes[local(key)] = decode(text.slice(EQUALS.lastIndex, end))
    at = end + 1
  }
}

const local = (name: string) => name.slice(name.lastIndexOf(':') + 1)

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decode = (text: string) =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) =>
        name.startsWith('#') ? character(name) : (ENTITIES[name] ?? whole),
      )
    : text

function character(name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** The first of that name below it, or itself. */
export function find(element: Element | null | undefined, name: string): Element | null {
  if (!element || element.name === name) return element ?? null
  for (const child of element.children) {
    const found = find(child, name)
    if (found) return found
  }
  return null
}

/** Its own children of that name. */
export const childrenOf = (element: Element | null, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The text of the first of that name below it; empty without one. */
export const textOf = (element: Element | null, name: string): string =>
  find(element, name)?.text.trim() ?? ''

/** The same as a number; 0 without one. */
export function numberOf(element: Element | null, name: string): number {
  const number = Number(textOf(element, name))
  return Number.isFinite(number) && number >= 0 ? number : 0
}
