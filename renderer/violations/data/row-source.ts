import type { Bookmark, BookmarkFilter, BookmarkQuery, Refused } from '../../../preload/contract'
import { PAGE, pagesFor, type RowsState, unread, withPage } from './rows'

type Page = { total: number; items: Bookmark[] }
/** Main's `bookmarks.list`. */
export type Ask = (query: BookmarkQuery) => Promise<({ status: 'done' } & Page) | Refused>

/**
 * The rows of one filter, read as they come into view. One question at a time: what a fast scroll
 * passed by is never asked for. Until another filter, or a refresh, is answered, the rows before it
 * stay; then they are replaced at once, so that nothing stands there twice.
 */
export class RowSource {
  private state: RowsState = unread
  private listeners = new Set<() => void>()
  private filter: BookmarkFilter | null = null
  private oldest = false
  private query = 0
  /** First and last row in view. */
  private view: [number, number] = [0, 0]
  private stale = false
  private busy = false
  /** Something was asked for since it was looked what is missing. */
  private woken = false
  /** An answer to a question of an earlier turn says nothing. */
  private turn = 0

  constructor(private ask: Ask) {}

  read = (): RowsState => this.state

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** @param oldest the other way round than main counts */
  show(filter: BookmarkFilter, oldest: boolean): void {
    this.filter = filter
    this.oldest = oldest
    this.query++
    this.view = [0, 0]
    this.refresh()
  }

  /** Asks again for what is in view. */
  refresh(): void {
    this.turn++
    this.stale = true
    void this.pump()
  }

  need(first: number, last: number): void {
    this.view = [first, last]
    void this.pump()
  }

  private async pump(): Promise<void> {
    this.woken = true
    if (this.busy) return
    this.busy = true
    try {
      while (this.woken) {
        this.woken = false
        while (await this.next()) {}
      }
    } finally {
      this.busy = false
    }
  }

  /** @returns whether there may be more to ask for */
  private async next(): Promise<boolean> {
    const { turn } = this
    const { total, pages } = this.state
    if (!this.filter) return false
    if (this.stale || total === null) return this.settle(turn, await this.whole())
    const missing = pagesFor(this.view, total).find((page) => !pages.has(page))
    if (missing === undefined) return false
    const page = await this.load(missing, total)
    // It was changed meanwhile: this page does not fit the others.
    if (turn === this.turn && 'items' in page && page.total !== total) this.stale = true
    else if (turn === this.turn) this.tell(withPage(this.state, missing, page, this.view))
    return 'items' in page || turn !== this.turn
  }

  private settle(turn: number, next: RowsState | 'again' | Refused): boolean {
    if (turn !== this.turn || next === 'again') return true
    this.stale = false
    if ('status' in next) {
      const { total, ...rest } = this.state
      this.tell({ ...rest, total: total ?? 0, trouble: next.reason, filter: this.filter })
      return false
    }
    this.tell(next)
    return true
  }

  /** All that is in view, as of one moment. */
  private async whole(): Promise<RowsState | 'again' | Refused> {
    const count = await this.load(0, this.oldest ? 0 : PAGE)
    if ('status' in count) return count
    const { total } = count
    const pages = new Map<number, readonly Bookmark[]>()
    if (!this.oldest) pages.set(0, count.items)
    for (const page of pagesFor(this.view, total)) {
      if (pages.has(page)) continue
      const loaded = await this.load(page, total)
      if ('status' in loaded) return loaded
      if (loaded.total !== total) return 'again'
      pages.set(page, loaded.items)
    }
    const { query, filter } = this
    return { total, pages, trouble: null, round: this.state.round + 1, query, filter }
  }

  /** @param total what the pages of the other direction are counted from */
  private async load(page: number, total: number): Promise<Page | Refused> {
    const filter = this.filter ?? {}
    const first = this.oldest ? total - (page + 1) * PAGE : page * PAGE
    const limit = this.oldest ? Math.max(1, Math.min(PAGE, total - page * PAGE)) : PAGE
    const reply = await this.ask({ filter, offset: Math.max(0, first), limit }).catch(broken)
    if (reply.status === 'refused') return reply
    const { items } = reply
    return { total: reply.total, items: this.oldest ? [...items].reverse() : items }
  }

  private tell(state: RowsState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

/** An error in main is its log's business; the operator must know that the list is not there. */
const broken = (): Refused => ({ status: 'refused', reason: 'error' })
