import { SaxesParser } from 'saxes'

/** An element without its namespace: cameras use whatever prefixes they like. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const MAX_DEPTH = 64
const MAX_ELEMENTS = 50_000

const local = (name: string) => name.slice(name.lastIndexOf(':') + 1)

/**
 * Null for what is not XML. Takes time in proportion to the text, whatever is in it: what cameras
 * send is not to be trusted. Document types, and the entities that they define, are refused.
 */
export function parseXml(text: string): Element | null {
  const root = elementOf('', {})
  const open = [root]
  let count = 0
  const parser = new SaxesParser()
  const add = (words: string) => {
    const top = open.at(-1)
    if (top && top !== root) top.text += words
  }
  parser.on('error', refuse)
  parser.on('doctype', () => refuse(new Error('document type')))
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MAX_ELEMENTS || open.length > MAX_DEPTH) refuse(new Error('too much of it'))
    const element = elementOf(name, attributes)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  try {
    parser.write(text.trimStart()).close()
  } catch {
    return null
  }
  return root.children[0] ?? null
}

function refuse(error: Error): never {
  throw error
}

function elementOf(name: string, attributes: Record<string, string>): Element {
  const own = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns'))
  return {
    name: local(name),
    attributes: Object.fromEntries(own.map(([key, value]) => [local(key), value])),
    children: [],
    text: '',
  }
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

/** Longer than any address that can be registered. */
const MOST_TEXT = 2_000

/** The text of the first of that name below it, on one line; empty without one. */
export const textOf = (element: Element | null, name: string): string =>
  lineOf(find(element, name)?.text.slice(0, MOST_TEXT) ?? '')

/** Without line breaks and what cannot be shown. */
export const lineOf = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()

/** The same as a number; 0 without one. */
export function numberOf(element: Element | null, name: string): number {
  const number = Number(textOf(element, name))
  return Number.isFinite(number) && number >= 0 ? number : 0
}
