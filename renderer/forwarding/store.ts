import { create } from 'zustand'
import { nothing, type Selection } from '../components/selection'

export const FILTERS = ['all', 'set', 'trouble', 'forwarding', 'none'] as const
export type Filter = (typeof FILTERS)[number]

interface Choices {
  text: string
  filter: Filter
  selection: Selection
}

/** Lasts as long as the window: the section is left and come back to. */
export const useChoices = create<Choices>(() => ({ text: '', filter: 'all', selection: nothing }))

export const want = (change: Partial<Pick<Choices, 'text' | 'filter'>>) =>
  useChoices.setState(change)

export const select = (change: (before: Selection) => Selection) =>
  useChoices.setState(({ selection }) => ({ selection: change(selection) }))
