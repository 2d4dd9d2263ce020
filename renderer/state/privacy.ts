import { create } from 'zustand'
import type { Lifted, PrivacyArea, PrivacyState } from '../../preload/contract'
import { api } from './api'
import { useShared } from './store'

interface Known extends PrivacyState {
  /** Main has told; before that no picture may be shown. */
  known: boolean
}

export const usePrivacy = create<Known>(() => ({ known: false, areas: {}, lifted: [] }))

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
/** Before main has told, all of every picture. */
const ALL: readonly PrivacyArea[] = [{ x: 0, y: 0, width: 1, height: 1, look: 'solid' }]

/** All of a camera's areas: what leaves the wall never shows less. */
export function allAreas(camera: string): readonly PrivacyArea[] {
  const { known, areas } = usePrivacy.getState()
  return known ? (areas[camera] ?? NONE) : ALL
}

/** Nobody lifts them on what a meeting sees, or on the speaker's page. */
const isStation = () => useShared.getState().role === 'station'

export const isLifted = (camera: string): boolean =>
  isStation() && usePrivacy.getState().lifted.some((each) => each.camera === camera)

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
