const MARKS = /\p{M}/gu

/** For searching: lower case, without accents, đ as d: "Hành lang Đông" → "hanh lang dong". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** Every word of the query occurs in the (already folded) text, in any order. */
export function matches(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word))
}

export const queryWords = (query: string) => foldText(query).split(/\s+/).filter(Boolean)
