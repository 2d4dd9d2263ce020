import { useEffect } from 'react'
import { playTone } from '../components/tone'
import { api } from '../state'

/** Sounds what main tells, where no other window was first. */
export function useBeats(): void {
  useEffect(
    () =>
      api.attention.onBeat(async ({ beat, tone, volume }) => {
        const reply = await api.attention.claim(beat).catch(() => null)
        if (reply?.sound) playTone(tone, volume)
      }),
    [],
  )
}
