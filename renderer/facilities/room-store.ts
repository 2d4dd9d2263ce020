import { create } from 'zustand'
import type { FigureOrder } from '../../preload/contract'
import { openRoom } from '../components/rooms'
import { useShared } from '../state'
import { type Choices, first, read, remember } from './remembered'

/** Of the room's own, and those that other features bring. */
export type Tab = 'overview' | 'list' | 'technical' | 'forwarding'

interface RoomState extends Choices {
  tab: Tab
  /** Where the overview is: codes from the province down. */
  path: readonly string[]
  /** The code below the place that one came up from. */
  from: string
}

export const useFacilitiesRoom = create<RoomState>(() => ({
  ...read(first),
  ...{ tab: 'overview', path: [], from: '' },
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

export function goTo(path: readonly string[]): void {
  const { path: before } = getState()
  const above = path.every((code, i) => before[i] === code)
  setState({ path, from: above ? (before[path.length] ?? '') : '' })
}

/** The other way round: an authority in a district becomes the district of the authority. */
export function swapOrder(order: FigureOrder, path: readonly string[]): void {
  const [province, one, two, ...rest] = path
  const swapped = two === undefined ? [province] : [province, two, one, ...rest]
  choose({ order })
  goTo(swapped.filter((code) => code !== undefined))
}

/** Opens the room at a facility, by where it is. */
export function openFacility(code: string): void {
  const { registry, codes } = useShared.getState()
  const found = registry.facilities.find((each) => each.code === code)
  if (!found) {
    showInRoom('list')
    return
  }
  const { authority, district } = found
  const province = codes.districts.find((each) => each.code === district)?.province ?? ''
  const places = getState().order === 'authority' ? [authority, district] : [district, authority]
  goTo([province, ...places, code])
  showInRoom('overview')
}
