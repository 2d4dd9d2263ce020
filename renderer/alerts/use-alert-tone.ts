import { useEffect } from 'react'
import { tone } from '../components/tone'
import { api, useAlerts, useShared } from '../state'
import { isTrouble } from './news'

/** Sounds when a camera is in trouble, where that was chosen; main lets one window at a time. */
export function useAlertTone(): void {
  useEffect(
    () =>
      useAlerts.subscribe(async ({ alerts }, before) => {
        if (!useShared.getState().settings.alertSound) return
        if (!isTrouble(before.alerts, alerts)) return
        const reply = await api.alerts.mayTone().catch(() => null)
        if (reply && 'tone' in reply && reply.tone) tone()
      }),
    [],
  )
}
