import { create } from 'zustand'

/** Something to be chosen from a list over the room. */
export interface Picking {
  what: 'camera' | 'scene' | 'bookmark'
  title: string
  /** Several at once. */
  many: boolean
  /** Not offered: they would be themselves. */
  without: readonly string[]
  answer(ids: string[]): void
}

export const usePicking = create<{ picking: Picking | null }>(() => ({ picking: null }))

const set = (picking: Picking | null) => usePicking.setState({ picking })

/** → ids in the order of choosing; none where whoever was asked thought better of it */
export const pick = (
  wanted: Pick<Picking, 'what' | 'title'> & Partial<Picking>,
): Promise<string[]> =>
  new Promise((resolve) => {
    usePicking.getState().picking?.answer([])
    const answer = (ids: string[]) => {
      set(null)
      resolve(ids)
    }
    set({ many: false, without: [], ...wanted, answer })
  })
