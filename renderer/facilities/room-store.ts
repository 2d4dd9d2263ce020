import { create } from 'zustand'
import type { FigureOrder } from '../../preload/contract'
import { openRoom } from '../components/rooms'
import { type Choices, first, read, remember } from './remembered'

/** Of the room's own, and those that other features bring. */
export type Tab = 'overview' | 'list' | 'technical' | 'forwarding'

interface RoomState extends Choices {
  tab: Tab
  /** Where the overview is: codes from the province down. */
  path: readonly string[]
}

export const useFacilitiesRoom = create<RoomState>(() => ({
  ...read(first),
  ...{ tab: 'overview', path: [] },
}))

const { getState, setState } = useFacilitiesRoom

export function choose(change: Partial<Choices>): void {
  setState(change)
  const { order, sort } = getState()
  remember({ order, sort })
}

export const openTab = (tab: Tab) => setState({ tab })

/** Opens the room, too. */
export function showInRoom(tab: Tab): void {
  openTab(tab)
  openRoom('facilities')
}

export const goTo = (path: readonly string[]) => setState({ path })

/** The other way round: an authority in a district becomes the district of the authority. */
export function swapOrder(order: FigureOrder, path: readonly string[]): void {
  const [province, one, two, ...rest] = path
  const swapped = two === undefined ? [province] : [province, two, one, ...rest]
  choose({ order })
  goTo(swapped.filter((code) => code !== undefined))
}
