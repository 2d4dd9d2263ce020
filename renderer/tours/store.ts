import { create } from 'zustand'

interface State {
  /** The menu of the top bar. */
  menu: boolean
  /** When somebody last worked on a tile, by `performance.now()`; 0 since the tour was told to go on. */
  worked: number
}

export const useTours = create<State>(() => ({ menu: false, worked: 0 }))

export const setMenu = (menu: boolean) => useTours.setState({ menu })

/** Whoever tells a tour to go on does not wait for it. */
export const goOn = () => useTours.setState({ worked: 0 })
