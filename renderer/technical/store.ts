import { create } from 'zustand'
import type { Criterion } from '../../preload/contract'

export const VERDICTS = ['all', 'fit', 'unfit', 'unknown', 'never'] as const
export type VerdictFilter = (typeof VERDICTS)[number]

export interface Wanted {
  text: string
  /** Codes; empty for all. */
  facility: string
  authority: string
  verdict: VerdictFilter
  /** Only cameras that failed here; empty for any. */
  criterion: Criterion | ''
}

interface Choices {
  wanted: Wanted
  /** Cameras that are chosen, by id. */
  ticked: ReadonlySet<string>
  /** The camera whose results are beside the list. */
  current: string | null
}

export const everything: Wanted = {
  ...{ text: '', facility: '', authority: '', verdict: 'all', criterion: '' },
}

/** Lasts as long as the window: the section is left and come back to. */
export const useChoices = create<Choices>(() => ({
  ...{ wanted: everything, ticked: new Set<string>(), current: null },
}))

export const want = (change: Partial<Wanted>) =>
  useChoices.setState(({ wanted }) => ({ wanted: { ...wanted, ...change } }))

export const pick = (current: string | null) => useChoices.setState({ current })

export const tick = (ticked: Iterable<string>) => useChoices.setState({ ticked: new Set(ticked) })

export const toggle = (id: string) =>
  useChoices.setState(({ ticked }) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    return { ticked: next }
  })
