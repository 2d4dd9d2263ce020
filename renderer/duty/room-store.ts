import { create } from 'zustand'
import { openRoom } from '../components/rooms'

/** Each is brought by a feature of its own. */
export type DutyTab = 'outages' | 'uptime' | 'shifts' | 'reports' | 'dashboard' | 'audit'

export const useDutyRoom = create<{ tab: DutyTab }>(() => ({ tab: 'outages' }))

export const openDutyTab = (tab: DutyTab) => useDutyRoom.setState({ tab })

/** Opens the room, too. */
export function showOnDuty(tab: DutyTab): void {
  openDutyTab(tab)
  openRoom('duty')
}
