import { create } from 'zustand'
import type { FilePreview, Grid, OwnLayout, Refused, Scene } from '../../preload/contract'
import { layoutRefusal } from '../components/layout-words'

export type Tab = 'layouts' | 'scenes'

export type Preview = Extract<FilePreview, { status: 'done' }>

export type View =
  | { view: 'list' }
  /** A layout that is made: a new one from a grid, or one of the station's. */
  | { view: 'grid'; layout: OwnLayout | null; grid: Grid }
  /** A scene: of the wall as it is, or one of the station's. */
  | { view: 'scene'; scene: Scene | null }
  | { view: 'import'; preview: Preview }

interface Desk {
  shown: View
  tab: Tab
  /** Id of what keys act on, in each list; null is the first one. */
  selected: Record<Tab, string | null>
  /** Id of what is being renamed. */
  renaming: string | null
  /** What was done last, or why nothing was. */
  said: { text: string; refused: boolean } | null
}

/** The dialogue's own state; what was chosen in it is still chosen when it is opened again. */
export const useDesk = create<Desk>(() => ({
  ...{ shown: { view: 'list' }, tab: 'layouts', selected: { layouts: null, scenes: null } },
  ...{ renaming: null, said: null },
}))

const { setState: set } = useDesk

export const show = (shown: View) => set({ shown, renaming: null, said: null })
export const showTab = (tab: Tab) => set({ tab, renaming: null, said: null })
export const select = (tab: Tab, id: string) =>
  set(({ selected }) => ({ selected: { ...selected, [tab]: id }, renaming: null }))

export const say = (text: string) => set({ said: { text, refused: false } })

/** An error in main is its log's business; whoever sits here must know that nothing was done. */
const broken = (): Refused => ({ status: 'refused', reason: 'error' })

/** What main answers; a refusal is said, except that one thought better of it, and is null. */
export async function ask<R extends { status: 'done' }>(
  call: Promise<R | Refused>,
): Promise<R | null> {
  const reply = await call.catch(broken)
  if (reply.status === 'done') return reply
  const text = reply.reason === 'cancelled' ? '' : layoutRefusal(reply)
  set({ said: text ? { text, refused: true } : null })
  return null
}
