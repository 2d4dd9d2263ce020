import type { BookmarkEntry, KindCode, Language, ListedCode } from '../../../preload/contract'
import { type Details, entryOf, NO_DETAILS } from './details'
import { type Offer, offers } from './offer'
import { cycled, type Ppe, ppePage } from './ppe'

/** What a key or a click means in the bar. */
export type BarAct =
  /** Chooses a kind; where the items of PPE are shown, the key of one of them. */
  | { act: 'digit'; digit: number; back?: boolean }
  | { act: 'move'; by: number }
  | { act: 'type'; query: string }
  | { act: 'pick'; code: string }
  /** The item with an index among those that are shown; the one that is looked at without. */
  | { act: 'toggle'; index?: number; back?: boolean }
  /** Back from the items of PPE. */
  | { act: 'kinds' }
  | { act: 'more'; open: boolean }
  | { act: 'detail'; change: Partial<Details> }
  | { act: 'enter' }
  | { act: 'leave' }

/** What the bar offers, in the order to offer it; nothing that is retired. */
export interface BarLists {
  kinds: readonly KindCode[]
  items: readonly ListedCode[]
  states: readonly ListedCode[]
  subjects: readonly ListedCode[]
}

export interface BarState {
  language: Language
  /** Null until main has told. */
  lists: BarLists | null
  query: string
  /** Code of the chosen kind; empty while none is. */
  chosen: string
  /** Items of PPE stand where the kinds were. */
  view: 'kinds' | 'ppe'
  /** The item that is looked at, by its index; -1 for none. */
  item: number
  ppe: Ppe
  /** Further fields are unfolded. */
  more: boolean
  details: Details
  /** Acts that came before the kinds. */
  early: readonly BarAct[]
  /** How it ended, with what to save; an empty kind leaves the mark unsorted. */
  end: { kind: string } | null
}

export const openBar = (language: Language): BarState => ({
  ...{ language, lists: null, query: '', chosen: '', view: 'kinds', item: -1, ppe: {} },
  ...{ more: false, details: NO_DETAILS, early: [], end: null },
})

export const offered = ({ lists, query, language }: BarState): Offer[] =>
  offers(lists?.kinds ?? [], query, language)

export const kindOf = ({ lists }: BarState, code: string): KindCode | undefined =>
  lists?.kinds.find((kind) => kind.code === code)

/** What was entered beside the kind. @param at the key press */
export const enteredIn = (bar: BarState, kind: string, at: number): Partial<BookmarkEntry> => ({
  ...entryOf(bar.details, at),
  ...(Object.keys(bar.ppe).length > 0 && kindOf(bar, kind)?.ppe && { ppe: bar.ppe }),
})

/** Whoever is quicker than main loses no key: they are replayed. */
export const withLists = (state: BarState, lists: BarLists): BarState =>
  state.early.reduce(after, { ...state, lists, early: [] })

export function after(state: BarState, act: BarAct): BarState {
  if (state.end) return state
  if (act.act === 'leave') return { ...state, end: { kind: '' } }
  if (act.act === 'more') return { ...state, more: act.open }
  if (act.act === 'detail') return { ...state, details: { ...state.details, ...act.change } }
  if (act.act === 'type') return typed(state, act.query)
  if (!state.lists) return { ...state, early: [...state.early, act] }
  if (act.act === 'enter') return entered(state)
  if (act.act === 'kinds') return { ...state, view: 'kinds' }
  if (act.act === 'pick') return picked(state, act.code)
  return state.view === 'ppe' ? inPpe(state, act) : inKinds(state, act)
}

type Step = Extract<BarAct, { act: 'digit' | 'move' | 'toggle' }>

function inKinds(state: BarState, act: Step): BarState {
  if (act.act === 'move') return moved(state, act.by)
  if (act.act === 'toggle') return state
  const found = offered(state).find(({ digit }) => digit === act.digit)
  return found ? chosen(state, found.kind) : state
}

/** A kind about PPE asks what was worn; its items take the place of the kinds. */
function chosen(state: BarState, { code, ppe }: KindCode): BarState {
  const next: BarState = { ...state, chosen: code, item: -1 }
  return ppe && state.lists?.items.length ? { ...next, view: 'ppe', query: '' } : next
}

function picked(state: BarState, code: string): BarState {
  const kind = kindOf(state, code)
  if (!kind) return state
  const next = chosen(state, kind)
  return next.view === 'ppe' ? next : entered(next)
}

function inPpe(state: BarState, act: Step): BarState {
  const { items } = state.lists ?? { items: [] }
  if (act.act === 'move') {
    const item = state.item < 0 ? 0 : state.item + act.by
    return items[item] ? { ...state, item } : state
  }
  const { from } = ppePage(items, state.item)
  const index = act.act === 'digit' ? (act.digit + 9) % 10 : act.index
  return toggled(state, index === undefined ? state.item : from + index, act.back ? -1 : 1)
}

function toggled(state: BarState, item: number, by: 1 | -1): BarState {
  const { items, states } = state.lists ?? { items: [], states: [] }
  const code = items[item]?.code
  if (code === undefined) return state
  return { ...state, item, ppe: cycled(state.ppe, code, states, by) }
}

/** The first match is chosen at once; without a query nothing is, lest Enter saves by accident. */
function typed(state: BarState, query: string): BarState {
  const next: BarState = { ...state, query, view: 'kinds' }
  if (!state.lists) return { ...next, early: [...state.early, { act: 'type', query }] }
  const first = query.trim() ? offered(next)[0] : undefined
  return { ...next, chosen: first?.kind.code ?? '' }
}

function moved(state: BarState, by: number): BarState {
  const all = offered(state)
  const at = all.findIndex(({ kind }) => kind.code === state.chosen)
  const to = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))
  return { ...state, chosen: all[to]?.kind.code ?? '' }
}

/** Nothing matches what was typed: there is nothing to save yet, and nothing to lose either. */
const entered = (state: BarState): BarState =>
  state.query.trim() && !state.chosen ? state : { ...state, end: { kind: state.chosen } }
