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
  'owner',
  'tags',
  'locked',
  'due',
  'removed',
  'bytes',
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

/** The value of `removed` once a bookmark is deleted for good; no time. */
export const PURGED = 'purged'

/** Those that hold several values do so as JSON, since codes and tags may hold any character. */
export function rowOf(kept: Kept, lines: number[]): Row {
  const { bookmark } = kept
  const { id, state, kind, subject, operator, owner, views } = bookmark
  const facets = {
    ...{ state, kind, subject, operator, owner },
    facilities: JSON.stringify([...new Set(views.map(({ facility }) => facility))]),
    ppe: JSON.stringify(Object.entries(bookmark.ppe)),
    tags: JSON.stringify(bookmark.tags),
    locked: bookmark.locked ? 'x' : '',
    due: dueOf(bookmark),
    removed: removedOf(kept),
    bytes: `${bookmark.files.reduce((sum, { size }) => sum + size, 0)}`,
  }
  return { id, facets, text: textOf(bookmark), lines }
}

/** Until when, as long as something is to be done; empty otherwise. */
const dueOf = ({ due, state }: Bookmark): string =>
  due === null || state === 'fixed' || state === 'referred' ? '' : `${due}`

/** Since when; empty for what is there. */
const removedOf = ({ removed, removedAt = 0, purged }: Kept): string =>
  purged ? PURGED : removed ? `${removedAt}` : ''

function textOf(bookmark: Bookmark): string {
  const { kind, kindLabel, place, note, tags, operator, owner, views, history } = bookmark
  const seen = views.flatMap((view) => [view.code, view.name, view.facilityName, view.place])
  const said = history.flatMap((step) => [step.operator, step.note, step.told, step.way])
  const named = [kind, kindLabel.vi, kindLabel.en, place, note, ...tags, operator, owner]
  const all = [...named, ...seen, ...said]
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
