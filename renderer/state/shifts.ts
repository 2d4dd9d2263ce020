import { useEffect } from 'react'
import { create } from 'zustand'
import type { ShiftsState } from '../../preload/contract'
import { useShiftTimes } from '../components/shift-times'
import { api } from './api'

interface Known {
  /** Null until main has told. */
  state: ShiftsState | null
  /** Counts up when the list of signed books is another. */
  lists: number
}

export const useShifts = create<Known>(() => ({ state: null, lists: 0 }))

function know(state: ShiftsState): void {
  useShiftTimes.setState({ plan: state.plan, shift: state.now?.shift ?? null })
  useShifts.setState({ state })
}

let asked = false

/** Subscribes before asking, so that nothing falls between. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  api.shifts.onChanged(know)
  api.shifts.onListChanged(() => useShifts.setState(({ lists }) => ({ lists: lists + 1 })))
  const state = await api.shifts.state().catch(() => null)
  if (state && !useShifts.getState().state) know(state)
}

/** What main knows of the shift that runs; asked for when something first shows it. */
export const useShiftsOfMain = () => useEffect(() => void connect(), [])
