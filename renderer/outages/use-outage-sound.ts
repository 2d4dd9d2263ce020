import { useEffect } from 'react'
import { playTone } from '../components/tone'
import { api } from '../state'

/** Sounds when main says so; of several windows the one that asks first. */
export function useOutageSound(): void {
  useEffect(
    () =>
      api.outages.onBeat(async ({ beat, tone, volume }) => {
        const reply = await api.outages.claim(beat).catch(() => null)
        if (reply && 'sound' in reply && reply.sound) playTone(tone, volume)
      }),
    [],
  )
}
