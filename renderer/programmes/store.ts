import { useEffect } from 'react'
import { create } from 'zustand'
import type {
  PreflightState,
  Programme,
  ProgrammeId,
  ProgrammesState,
} from '../../preload/contract'
import { api, useShow } from '../state'

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

/** What to do with each news of main; it was told once when this began. */
export function useProgrammesOfMain(onList: () => void): void {
  useEffect(() => {
    let over = false
    const take = (state: ProgrammesState) => {
      if (over) return
      useProgrammes.setState({ ...state, known: true })
      onList()
    }
    let told = false
    const stops = [
      api.programmes.onChanged((state) => {
        told = true
        take(state)
      }),
      api.preflight.onChanged((state) => usePreflights.setState({ [state.programme]: state })),
      api.presenter.onChanged((show) => useShow.setState({ known: true, show })),
    ]
    api.programmes.state().then(
      (state) => told || take(state),
      () => {},
    )
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
