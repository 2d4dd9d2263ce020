import type { KindCode } from '../../preload/contract'

/** The kinds in use, those recorded most often first; the others keep the order of the list. */
export const mostUsedFirst = (kinds: KindCode[], counts: Record<string, number>): KindCode[] =>
  kinds
    .filter(({ retired }) => !retired)
    .sort((a, b) => (counts[b.code] ?? 0) - (counts[a.code] ?? 0))
