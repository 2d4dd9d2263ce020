import { digitsOf } from '../components/camera-number'
import { foldText } from '../components/fold-text'
import { type Item, KINDS, type Kind, keyOf, type Prepared } from './item'

export interface Query {
  /** As a whole, folded. */
  text: string
  /** Set when it is a number. */
  digits: string
  words: string[]
}

export function queryOf(typed: string): Query {
  const text = foldText(typed).trim()
  const digits = /^\d+$/.test(text) ? digitsOf(text) : ''
  return { text, digits, words: text.split(/\s+/).filter(Boolean) }
}

/**
 * Just this code, its digits, a code that begins so, words of the name that begin so, words of
 * where it belongs, or anywhere in all that.
 */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5

const RANKS = 6

export function rankOf({ code, digits, own, text }: Prepared, query: Query): Rank | undefined {
  const { words } = query
  if (code === query.text) return 0
  if (query.digits && digits === query.digits) return 1
  if (code.startsWith(query.text) || (query.digits && digits.startsWith(query.digits))) return 2
  if (!words.every((word) => text.includes(word))) return undefined
  const begin = (where: string) => words.every((word) => where.includes(` ${word}`))
  return begin(own) ? 3 : begin(text) ? 4 : 5
}

export interface Group {
  kind: Kind | 'recent'
  items: Item[]
  /** How many more match. */
  more: number
}

/** So many lines are read at a glance, and drawn before the next key. */
const most = (kind: Kind) => (kind === 'camera' ? 20 : 8)

/** What matches, group by group: the group of the best match first. */
export function find(all: readonly Prepared[], typed: string): Group[] {
  const query = queryOf(typed)
  const found = new Map<Kind, Item[][]>()
  for (const prepared of all) {
    const rank = rankOf(prepared, query)
    if (rank === undefined) continue
    const { kind } = prepared.item
    const ranks = found.get(kind) ?? Array.from({ length: RANKS }, (): Item[] => [])
    found.set(kind, ranks)
    ranks[rank]?.push(prepared.item)
  }
  return KINDS.flatMap((kind) => {
    const ranks = found.get(kind)
    return ranks
      ? { best: ranks.findIndex(({ length }) => length > 0), group: groupOf(kind, ranks.flat()) }
      : []
  })
    .sort((a, b) => a.best - b.best)
    .map(({ group }) => group)
}

function groupOf(kind: Kind, items: Item[]): Group {
  const shown = items.slice(0, most(kind))
  return { kind, items: shown, more: items.length - shown.length }
}

/** What is few; layouts have a place of their own. */
const FIRST: readonly Kind[] = ['scene', 'tour', 'screen', 'command', 'layout']

/** Before anything is typed: what was chosen last, then everything but cameras and facilities. */
export function start(all: readonly Prepared[], recent: readonly string[]): Group[] {
  const byKey = new Map(all.map(({ item }) => [keyOf(item), item]))
  const chosen = recent.flatMap((key) => byKey.get(key) ?? []).slice(0, 8)
  const few = FIRST.map((kind) =>
    groupOf(
      kind,
      all.flatMap(({ item }) => (item.kind === kind ? item : [])),
    ),
  )
  return [{ kind: 'recent' as const, items: chosen, more: 0 }, ...few].filter(
    ({ items }) => items.length > 0,
  )
}
