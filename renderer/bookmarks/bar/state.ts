import type { KindCode, Language } from '../../../preload/contract'
import { type Offer, offers } from './offer'

/** What a key or a click means in the bar. */
export type BarAct =
  | { act: 'digit'; digit: number }
  | { act: 'move'; by: number }
  | { act: 'type'; query: string }
  | { act: 'pick'; code: string }
  | { act: 'enter' }
  | { act: 'leave' }

export interface BarState {
  language: Language
  /** In the order to offer; null until main has told. */
  kinds: readonly KindCode[] | null
  query: string
  /** Code of the chosen kind; empty while none is. */
  chosen: string
  /** Acts that came before the kinds. */
  early: readonly BarAct[]
  /** How it ended, with the code to save; empty leaves the mark unsorted. */
  end: { kind: string } | null
}

export const openBar = (language: Language): BarState => ({
  ...{ language, kinds: null, query: '', chosen: '', early: [], end: null },
})

export const offered = ({ kinds, query, language }: BarState): Offer[] =>
  offers(kinds ?? [], query, language)

/** Whoever is quicker than main loses no key: they are replayed. */
export const withKinds = (state: BarState, kinds: readonly KindCode[]): BarState =>
  state.early.reduce(after, { ...state, kinds, early: [] })

export function after(state: BarState, act: BarAct): BarState {
  if (state.end) return state
  if (act.act === 'leave') return { ...state, end: { kind: '' } }
  if (act.act === 'type') return typed(state, act.query)
  if (!state.kinds) return { ...state, early: [...state.early, act] }
  if (act.act === 'enter') return entered(state)
  if (act.act === 'move') return moved(state, act.by)
  return chose(state, act)
}

function chose(state: BarState, act: Extract<BarAct, { act: 'digit' | 'pick' }>): BarState {
  const all = offered(state)
  const fits = ({ kind, digit }: Offer) =>
    act.act === 'digit' ? digit === act.digit : kind.code === act.code
  const code = all.find(fits)?.kind.code
  if (code === undefined) return state
  const chosen = { ...state, chosen: code }
  return act.act === 'pick' ? entered(chosen) : chosen
}

/** The first match is chosen at once; without a query nothing is, lest Enter saves by accident. */
function typed(state: BarState, query: string): BarState {
  const next = { ...state, query }
  if (!state.kinds) return { ...next, early: [...state.early, { act: 'type', query }] }
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
