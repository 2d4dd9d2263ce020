import { create } from 'zustand'
import type { ShiftState } from '../../preload/contract'

export type ShiftDialog = 'begin' | 'join' | 'handOver' | 'plan' | 'correct' | null

/** The shift that runs, in place of an id. */
export const NOW = 'now'

export interface Wanted {
  text: string
  person: string
  /** Code; empty for any. */
  facility: string
  /** Days such as 2026-11-22, both included; null for open. */
  days: [string | null, string | null]
  state: ShiftState | ''
}

export const everything: Wanted = {
  ...{ text: '', person: '', facility: '', days: [null, null], state: '' },
}

export const isEverything = (wanted: Wanted) =>
  JSON.stringify(wanted) === JSON.stringify(everything)

interface Choices {
  /** NOW, or the id of a signed book. */
  chosen: string
  wanted: Wanted
  dialog: ShiftDialog
}

/** Lasts as long as the window: the tab is left and come back to. */
export const useChoices = create<Choices>(() => ({
  ...{ chosen: NOW, wanted: everything, dialog: null },
}))

export const choose = (chosen: string) => useChoices.setState({ chosen })
export const want = (change: Partial<Wanted>) =>
  useChoices.setState(({ wanted }) => ({ wanted: { ...wanted, ...change } }))
export const showDialog = (dialog: ShiftDialog) => useChoices.setState({ dialog })
export const closeDialog = () => useChoices.setState({ dialog: null })
