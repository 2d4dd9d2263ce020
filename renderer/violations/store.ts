import { create } from 'zustand'
import type { BookmarkState } from '../../preload/contract'
import { everything, type Wanted } from './filter/wanted'
import { read, remember } from './remembered'

/** What is asked before something is done to bookmarks. */
export type Question =
  | { ask: 'step'; ids: string[]; state: BookmarkState | null }
  | { ask: 'owner' | 'due' | 'tags'; ids: string[] }

/** Choices that are remembered in this window. */
export interface Choices {
  wanted: Wanted
  view: 'list' | 'board'
  /** The first that were marked come first. */
  oldest: boolean
  /** The second line of filters is open. */
  more: boolean
}

interface Violations extends Choices {
  /** Bookmarks that are picked for an action, at most MOST_IDS. */
  ticked: ReadonlySet<string>
  /** The one where the keyboard is. */
  current: string | null
  /** The panel beside the list is open. */
  detail: boolean
  question: Question | null
}

const first: Choices = { wanted: everything, view: 'list', oldest: false, more: false }

export const useViolations = create<Violations>(() => ({
  ...read(first),
  ...{ ticked: new Set<string>(), current: null, detail: false, question: null },
}))

const { getState, setState } = useViolations

export function choose(change: Partial<Choices>): void {
  setState(change)
  const { wanted, view, oldest, more } = getState()
  remember({ wanted, view, oldest, more })
}

/** Another filter: what was picked may not be in sight any more. */
export function want(change: Partial<Wanted>): void {
  choose({ wanted: { ...getState().wanted, ...change } })
  untick()
}

export const untick = () => setState({ ticked: new Set() })
export const tick = (ticked: ReadonlySet<string>) => setState({ ticked })
export const pointAt = (current: string | null) => setState({ current })
export const openDetail = () => setState({ detail: true })
export const closeDetail = () => setState({ detail: false })
export const ask = (question: Question) => setState({ question })
export const endQuestion = () => setState({ question: null })

/** What an action is about: the picked ones, else the one at the keyboard. */
export function targets(): string[] {
  const { ticked, current } = getState()
  if (ticked.size > 0) return [...ticked]
  return current === null ? [] : [current]
}

export function toggleTick(id: string): void {
  const ticked = new Set(getState().ticked)
  if (!ticked.delete(id)) ticked.add(id)
  setState({ ticked })
}
