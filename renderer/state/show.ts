import { useEffect } from 'react'
import { create } from 'zustand'
import type { ShowState, StagePoint } from '../../preload/contract'
import { api } from './api'
import { applyInk } from './ink'

interface Shown {
  /** Main has answered, or told by itself. */
  known: boolean
  show: ShowState | null
}

/** The show that runs; what is drawn over it is always that of now. */
export const useShow = create<Shown>(() => ({ known: false, show: null }))

/** Where the speaker points. */
export const usePointed = create<{ at: StagePoint | null }>(() => ({ at: null }))

/** So long (ms) after a question without an answer it is asked again. */
const AGAIN = 1000

/** For the roots of pages: subscribes before asking, so that nothing falls in between. */
export function useShowOfMain(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const { setState, getState } = useShow
    const stops = [
      api.presenter.onChanged((show) => setState({ known: true, show })),
      api.presenter.onInked((change) =>
        setState(({ show }) =>
          show ? { show: { ...show, ink: applyInk(show.ink, change) } } : {},
        ),
      ),
      api.presenter.onZoomed((zoom) =>
        setState(({ show }) => (show ? { show: { ...show, zoom } } : {})),
      ),
      api.presenter.onPointed((at) => usePointed.setState({ at })),
    ]
    const ask = () =>
      api.presenter.state().then(
        (show) => {
          if (!getState().known) setState({ known: true, show })
        },
        () => {
          timer = setTimeout(ask, AGAIN)
        },
      )
    ask()
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [])
}
