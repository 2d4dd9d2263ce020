import type { BookmarkFilter } from '../../preload/contract'
import { type Columns, firstFrom } from './columns'
import { stampOf } from './id'
import { FACETS, type Facet, PURGED, type Row, wordsOf } from './row'

/** A filter made ready for many rows. */
export interface Matcher {
  /** Ids from `from` on and before `to`; the beginnings of ids. */
  from: string
  to: string
  tests: Partial<Record<Facet, (value: string) => boolean>>
  words: string[]
}

/** Behind every id. */
const END = '~'

/** @param now in ms since 1970: what is overdue by then */
export function matcherOf(filter: BookmarkFilter, now: number): Matcher {
  const { from, to, facilities, tags, ppe, overdue, locked, removed = false } = filter
  return {
    from: from === undefined ? '' : stampOf(from),
    to: to === undefined ? END : stampOf(to),
    // The longest first: it is the rarest as a rule, and most rows are done with it.
    words: wordsOf(filter.text ?? '').sort((a, b) => b.length - a.length),
    tests: {
      removed: (value) => value !== PURGED && (value !== '') === removed,
      ...oneOf('state', filter.states),
      ...oneOf('kind', filter.kinds),
      ...oneOf('subject', filter.subjects),
      ...oneOf('operator', filter.operators),
      ...oneOf('owner', filter.owners),
      ...(tags && { tags: (value) => listed(value, tags) }),
      ...(locked !== undefined && { locked: (value) => (value !== '') === locked }),
      ...(overdue !== undefined && { due: (value) => isOver(value, now) === overdue }),
      ...(facilities && { facilities: (value) => listed(value, facilities) }),
      ...(ppe && { ppe: (value) => noted(value, ppe) }),
    },
  }
}

const oneOf = (facet: Facet, wanted: string[] | undefined) =>
  wanted && { [facet]: (value: string) => wanted.includes(value) }

const listed = (value: string, wanted: string[]) =>
  (JSON.parse(value) as string[]).some((each) => wanted.includes(each))

const isOver = (due: string, now: number) => due !== '' && Number(due) < now

const noted = (value: string, wanted: { item: string; state?: string | undefined }[]) =>
  (JSON.parse(value) as [string, string][]).some(([item, state]) =>
    wanted.some((each) => each.item === item && (each.state ?? state) === state),
  )

export function matches({ from, to, tests, words }: Matcher, { id, facets, text }: Row): boolean {
  if (id < from || id >= to) return false
  if (FACETS.some((facet) => tests[facet]?.(facets[facet]) === false)) return false
  return words.every((word) => text.includes(word))
}

/** The numbers of the rows that match, newest first. Each value of a column is tested once. */
export function matching(
  columns: Columns,
  { from, to, tests, words }: Matcher,
  texts: () => string[],
): number[] {
  const asked = FACETS.flatMap((facet) => {
    const test = tests[facet]
    const { values, of } = columns.facets[facet]
    return test ? [{ of, passes: values.map(test) }] : []
  }).filter(({ passes }) => passes.includes(false))
  const lines = words.length > 0 ? texts() : []
  const first = firstFrom(columns, from)
  const found: number[] = []
  for (let i = firstFrom(columns, to) - 1; i >= first; i--) {
    if (!asked.every(({ of, passes }) => passes[of[i] ?? 0])) continue
    if (words.every((word) => lines[i]?.includes(word))) found.push(i)
  }
  return found
}
