/**
 * How far a tour has come. `order`: what was shown in this round, then what is still to come; what
 * is shown now are those from `start` to before `end`.
 */
export interface Round {
  order: readonly string[]
  start: number
  end: number
}

/** What a tour goes through: cameras, or scenes. */
export interface Items {
  /** As they are now, in the order given by hand. */
  list: readonly string[]
  /** To be passed over. */
  away(item: string): boolean
  /** The lower, the earlier; null keeps the order of the list. */
  rank: ((item: string) => number) | null
  /** How many are shown at once. */
  size: number
}

export interface Step {
  round: Round
  shown: string[]
  /** Passed over between the page before and this one's end. */
  skipped: string[]
}

export const newRound: Round = { order: [], start: 0, end: 0 }

/** The next page; behind the last one a new round begins. */
export function forward(round: Round, items: Items): Step {
  const now = renewed(round, items)
  return whole(items, (all) => take(now, all, now.end) ?? take(renewed(newRound, all), all, 0))
}

/** The page before; before the first one comes the last. */
export function backward(round: Round, items: Items): Step {
  const now = renewed(round, items)
  return whole(items, (all) => {
    const count = now.order.filter((item) => !all.away(item)).length
    const last = count % all.size || all.size
    return takeBack(now, all, now.start, all.size) ?? takeBack(now, all, now.order.length, last)
  })
}

/** The same page for a tour that was changed. */
export function again(round: Round, items: Items): Step {
  const now = renewed(round, items)
  return whole(items, (all) => take(now, all, now.start) ?? take(renewed(newRound, all), all, 0))
}

/** The item is shown beside the pages from now on. */
export function without({ order, start, end }: Round, item: string): Round {
  const at = order.indexOf(item)
  if (at < 0) return { order, start, end }
  const before = (index: number) => (at < index ? index - 1 : index)
  const rest = order.filter((each) => each !== item)
  return { order: rest, start: before(start), end: before(end) }
}

/** It belongs to the page that is shown (`shown`), or is the first of the next one. */
export function having(round: Round, item: string, shown: boolean): Round {
  const { order, start, end } = without(round, item)
  const next = [...order.slice(0, end), item, ...order.slice(end)]
  return { order: next, start, end: shown ? end + 1 : end }
}

/** Which page is shown, from 1, and how many a round has. */
export function pageOf({ order, start, end }: Round, { away, size }: Items) {
  const hidden = order.every(away) ? () => false : away
  const pagesOf = (items: readonly string[]) =>
    Math.ceil(items.filter((item) => !hidden(item)).length / size)
  const page = pagesOf(order.slice(0, start)) + 1
  return { page, pages: page + pagesOf(order.slice(end)) }
}

/** Where nothing is left to show, what is away is shown all the same. */
function whole(items: Items, step: (items: Items) => Step | null): Step {
  const present = { ...items, away: () => false }
  return step(items) ?? step(present) ?? { round: newRound, shown: [], skipped: [] }
}

/** What is gone leaves the round; what is new comes in what is left of it, which is ranked anew. */
function renewed({ order, start, end }: Round, { list, rank }: Items): Round {
  const known = new Set(list)
  const kept = (from: number, to: number) => order.slice(from, to).filter((item) => known.has(item))
  const before = kept(0, start)
  const over = [...before, ...kept(start, end)]
  const done = new Set(over)
  const rest = list.filter((item) => !done.has(item))
  if (rank) rest.sort((a, b) => rank(a) - rank(b) || 0)
  return { order: [...over, ...rest], start: before.length, end: over.length }
}

function take({ order }: Round, { away, size }: Items, start: number): Step | null {
  const shown: string[] = []
  let end = start
  while (end < order.length && shown.length < size) {
    const item = order[end++] as string
    if (!away(item)) shown.push(item)
  }
  if (shown.length === 0) return null
  // What follows and is away belongs to this page: no page comes that shows nothing.
  if (order.slice(end).every(away)) end = order.length
  return { round: { order, start, end }, shown, skipped: order.slice(start, end).filter(away) }
}

function takeBack({ order }: Round, { away }: Items, end: number, count: number): Step | null {
  const shown: string[] = []
  let start = end
  while (start > 0 && shown.length < count) {
    const item = order[--start] as string
    if (!away(item)) shown.unshift(item)
  }
  if (shown.length === 0) return null
  return { round: { order, start, end }, shown, skipped: order.slice(start, end).filter(away) }
}
