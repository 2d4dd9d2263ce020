import { useEffect } from 'react'
import { create } from 'zustand'
import type { Alert, AlertsState } from '../../preload/contract'
import { api } from './api'
import { useShared } from './store'

interface Told extends AlertsState {
  /** The latest of each camera. */
  byCamera: ReadonlyMap<string, Alert>
}

export const useAlerts = create<Told>(() => ({ alerts: [], cells: [], byCamera: new Map() }))

const put = (state: AlertsState) =>
  useAlerts.setState({
    ...state,
    byCamera: new Map(state.alerts.map((alert) => [alert.camera, alert])),
  })

let asked = false

/** Subscribes before asking, so that nothing falls between. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  let told = false
  api.alerts.onChanged((state) => {
    told = true
    put(state)
  })
  const state = await api.alerts.state()
  if (!told) put(state)
}

/** To be used once in a window: what it is told of alerts. */
export const useAlertsOfMain = () => useEffect(() => void connect(), [])

/** What happened to a camera and nobody has taken note of; not what was marked on this screen. */
export function useAlert(camera: string | undefined): Alert | undefined {
  const screen = useShared((state) => state.screen)
  const alert = useAlerts((state) => (camera ? state.byCamera.get(camera) : undefined))
  return alert?.from === screen ? undefined : alert
}
