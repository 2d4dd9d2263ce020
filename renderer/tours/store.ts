import { create } from 'zustand'

interface State {
  /** The menu of the top bar. */
  menu: boolean
  /** When somebody last worked on a tile, by `performance.now()`; 0 since a tour was told to go on. */
  worked: number
  /** Until when work does not count: what told the tour to go on is just closing. */
  deaf: number
}

/** A tour goes on this long after the last work on a tile. */
const REST = 20_000
/** A dialogue is gone from the page by then. */
const CLOSING = 1500

export const useTours = create<State>(() => ({ menu: false, worked: 0, deaf: 0 }))

export const setMenu = (menu: boolean) => useTours.setState({ menu })

/** Whoever tells a tour to go on does not wait for it. */
export const goOn = (now = performance.now()) =>
  useTours.setState({ worked: 0, deaf: now + CLOSING })

export const work = (now = performance.now()) =>
  useTours.setState(({ deaf }) => (now < deaf ? {} : { worked: now }))

export function isBusy(now = performance.now()): boolean {
  const { worked } = useTours.getState()
  return worked > 0 && now - worked < REST
}
