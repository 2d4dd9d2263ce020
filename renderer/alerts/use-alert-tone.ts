import { useEffect } from 'react'
import { tone } from '../components/tone'
import { api, useAlerts, useOutages, useShared } from '../state'
import { isTrouble } from './news'

/** Sounds when a camera is in trouble, where that was chosen; main lets one window at a time. */
export function useAlertTone(): void {
  useEffect(
    () =>
      useAlerts.subscribe(async ({ alerts }, before) => {
        if (!useShared.getState().settings.alertSound) return
        const told = useOutages.getState().state
        const outages = told?.watching === true && told.settings.sound.on
        if (!isTrouble(before.alerts, alerts, outages)) return
        const reply = await api.alerts.mayTone().catch(() => null)
        if (reply && 'tone' in reply && reply.tone) tone()
      }),
    [],
  )
}
