import type { KindCode, Language } from '../../../preload/contract'
import { foldText, matches, queryWords } from '../../components/fold-text'

/** A kind as it stands in the bar, with the digit that chooses it. */
export interface Offer {
  kind: KindCode
  digit: number | null
}

/** As many as fit beside each other at one look; the others follow on further pages. */
export const PAGE = 6

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/**
 * All kinds in the order given, or those that match the query, the nearest first. While something
 * is typed, digits count what is left.
 */
export function offers(kinds: readonly KindCode[], query: string, language: Language): Offer[] {
  const words = queryWords(query)
  if (words.length === 0) return numbered(kinds)
  const found = kinds
    .map((kind) => ({ kind, text: foldText(`${kind[language]} ${kind.code}`) }))
    .filter(({ text }) => matches(text, words))
    .sort((a, b) => distance(a.text, words) - distance(b.text, words))
  return found.map(({ kind }, index) => ({ kind, digit: DIGITS[index] ?? null }))
}

/** 0: it stands there as it was typed; 1: each word begins one of the label; 2: it lies within. */
function distance(text: string, words: readonly string[]): number {
  const plain = ` ${text.split(/[^\p{L}\p{N}]+/u).join(' ')}`
  if (plain.includes(` ${words.join(' ')}`)) return 0
  return words.every((word) => plain.includes(` ${word}`)) ? 1 : 2
}

/** A kind's own digit stays with it wherever it stands; the others get those that are free. */
function numbered(kinds: readonly KindCode[]): Offer[] {
  const taken = new Set(kinds.map(({ digit }) => digit))
  const free = DIGITS.filter((digit) => !taken.has(digit))
  return kinds.map((kind) => ({ kind, digit: kind.digit ?? free.shift() ?? null }))
}

/** The page on which the chosen kind stands; the first one while none is chosen. */
export function pageOf(all: readonly Offer[], chosen: string): Offer[] {
  const at = Math.max(
    0,
    all.findIndex(({ kind }) => kind.code === chosen),
  )
  const from = at - (at % PAGE)
  return all.slice(from, from + PAGE)
}
