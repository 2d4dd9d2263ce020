import { create } from 'zustand'
import { api, useShifts } from '../state'
import { done } from './say'

/** Asked before somebody leaves whose shift has not been handed over. */
export const useLeaving = create<{ asks: boolean }>(() => ({ asks: false }))

export const stay = () => useLeaving.setState({ asks: false })

export function leave(): void {
  stay()
  void done(api.accounts.signOut())
}

export function signOut(): void {
  if (useShifts.getState().state?.now) useLeaving.setState({ asks: true })
  else leave()
}
