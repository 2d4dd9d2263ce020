import { useEffect } from 'react'
import { create } from 'zustand'
import type {
  PreflightState,
  Programme,
  ProgrammeId,
  ProgrammesState,
} from '../../preload/contract'
import { api, useShow } from '../state'
import { withNews } from './edit/news'

interface Listed extends ProgrammesState {
  /** Main has told. */
  known: boolean
}

/** The station's programmes, as main has them. */
export const useProgrammes = create<Listed>(() => ({
  ...{ known: false, programmes: [], canUndo: false },
}))

/** What was looked at beforehand last, by programme. */
export const usePreflights = create<Readonly<Record<ProgrammeId, PreflightState>>>(() => ({}))

export const listed = (id: ProgrammeId | undefined): Programme | undefined =>
  useProgrammes.getState().programmes.find((each) => each.id === id)

/** Counts news, of which a state that was asked for before knows nothing. */
let heard = 0

/** Takes all that main has. → whether it could be had */
export async function askMain(): Promise<boolean> {
  for (;;) {
    const before = heard
    const state = await api.programmes.state().catch(() => null)
    if (state && before !== heard) continue
    if (state) useProgrammes.setState({ ...state, known: true })
    return state !== null
  }
}

/** What to do with each news of main; it was told once when this began. */
export function useProgrammesOfMain(onList: () => void): void {
  useEffect(() => {
    let over = false
    const take = () => over || onList()
    const ask = () => void askMain().then((had) => had && take())
    const stops = [
      api.programmes.onChanged((news) => {
        heard++
        const now = useProgrammes.getState()
        const state = now.known ? withNews(now, news) : null
        if (state) useProgrammes.setState(state)
        if (state) take()
        else ask()
      }),
      api.preflight.onChanged((state) => usePreflights.setState({ [state.programme]: state })),
      api.presenter.onChanged((show) => useShow.setState({ known: true, show })),
    ]
    // Of what was told while nobody listened nothing is known.
    ask()
    api.presenter.state().then(
      (show) => over || useShow.setState({ known: true, show }),
      () => {},
    )
    return () => {
      over = true
      for (const stop of stops) stop()
    }
  }, [onList])
}

/** Of this programme, when it was last looked at in this run. */
export function usePreflight(id: ProgrammeId): PreflightState | null {
  useEffect(() => {
    api.preflight.state(id).then(
      (state) => {
        if (state && !usePreflights.getState()[id]) usePreflights.setState({ [id]: state })
      },
      () => {},
    )
  }, [id])
  return usePreflights((all) => all[id]) ?? null
}
