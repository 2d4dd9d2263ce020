import type { Bookmark } from '../../preload/contract'
import { fold } from '../facilities'
import type { Kept } from './event'

/** What lists are filtered by. Each is one string, so that columns can be kept the same way. */
export const FACETS = [
  'state',
  'kind',
  'subject',
  'operator',
  'facilities',
  'ppe',
  'removed',
] as const
export type Facet = (typeof FACETS)[number]

/** What is known of a bookmark without reading it. */
export interface Row {
  id: string
  facets: Record<Facet, string>
  /** Its words, each once, without accents and case, each behind a space. */
  text: string
  /** Where its events lie in the shard: offset, length, offset, length… in bytes. */
  lines: number[]
}

/** `facilities` and `ppe` hold several values: as JSON, since codes may hold any character. */
export function rowOf({ bookmark, removed }: Kept, lines: number[]): Row {
  const { id, state, kind, subject, operator, views, ppe } = bookmark
  const facilities = JSON.stringify([...new Set(views.map(({ facility }) => facility))])
  const noted = JSON.stringify(Object.entries(ppe))
  return {
    id,
    facets: { state, kind, subject, operator, facilities, ppe: noted, removed: removed ? 'x' : '' },
    text: textOf(bookmark),
    lines,
  }
}

function textOf(bookmark: Bookmark): string {
  const { kind, kindLabel, place, note, tags, operator, views, history } = bookmark
  const seen = views.flatMap((view) => [view.code, view.name, view.facilityName, view.place])
  const said = history.flatMap((step) => [step.operator, step.note, step.told, step.way])
  const all = [kind, kindLabel.vi, kindLabel.en, place, note, ...tags, operator, ...seen, ...said]
  const words = new Set<string>()
  for (const raw of all.join(' ').split(' ')) for (const word of folded(raw)) words.add(word)
  return [...words].map((word) => ` ${word}`).join('')
}

/** The same words come again and again, and folding is most of the time that a row takes. */
const known = new Map<string, string[]>()

function folded(raw: string): string[] {
  const before = known.get(raw)
  if (before) return before
  if (known.size > 20_000) known.clear()
  const words = fold(raw).split(' ')
  known.set(raw, words)
  return words
}

/** The words that are looked for, as they stand in a row's text. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`)
