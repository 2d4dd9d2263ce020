import { create } from 'zustand'
import type { Lifted, PrivacyArea, PrivacyState } from '../../preload/contract'
import { api } from './api'
import { type Covering, coverOf, lifts } from './covering'
import { useShared } from './store'

export const usePrivacy = create<Covering>(() => ({ known: false, areas: {}, lifted: [] }))

/** A page without an answer stays without pictures, and asks again (ms). */
const AGAIN = 1000

const know = (state: PrivacyState) => usePrivacy.setState({ ...state, known: true })

/** Subscribes before asking, so that nothing falls between. */
export async function connectPrivacy(): Promise<void> {
  api.privacy.onChanged(know)
  while (!usePrivacy.getState().known) {
    const state = await api.privacy.state().catch(() => null)
    if (state && !usePrivacy.getState().known) know(state)
    else if (!state) await new Promise((resolve) => setTimeout(resolve, AGAIN))
  }
}

const NONE: readonly PrivacyArea[] = []

/** All of a camera's areas: what leaves the wall never shows more. */
export const allAreas = (camera: string): readonly PrivacyArea[] =>
  coverOf(usePrivacy.getState(), camera)

export const isLifted = (camera: string): boolean =>
  lifts(usePrivacy.getState(), useShared.getState().role, camera)

/** What covers a camera's picture where it is shown on this page. */
export const areasFor = (camera: string): readonly PrivacyArea[] =>
  isLifted(camera) ? NONE : allAreas(camera)

export const useAreas = (camera: string): readonly PrivacyArea[] =>
  usePrivacy(({ areas }) => areas[camera] ?? NONE)

/** On a station's page: who lifted a camera's areas, and until when. */
export function useLifted(camera: string): Lifted | undefined {
  const station = useShared(({ role }) => role === 'station')
  const lifted = usePrivacy((state) => state.lifted.find((each) => each.camera === camera))
  return station ? lifted : undefined
}
