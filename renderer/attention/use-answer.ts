import { useEffect } from 'react'
import type { AttentionCheck } from '../../preload/contract'
import { useKeys } from '../components/keymap'
import { settle } from '../components/settle'
import { api, useAttention } from '../state'

const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const

/** The one key; nothing where nobody is asked. */
export function answer(): boolean {
  const asking = useAttention.getState().state?.asking
  if (!asking) return false
  void settle(api.attention.answer({ id: asking.id, key: true }))
  return true
}

/** The key, and any activity where that was chosen. */
export function useAnswer(asking: AttentionCheck | null, activityCounts: boolean): void {
  useKeys('everywhere', { 'attention.answer': answer }, { capture: true })
  useEffect(() => {
    if (!asking || !activityCounts) return
    const tell = (event: Event) => {
      if (!event.isTrusted) return
      void api.attention.answer({ id: asking.id, key: false }).catch(() => {}) // main ends
    }
    for (const sign of SIGNS) window.addEventListener(sign, tell, { capture: true, passive: true })
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true })
    }
  }, [asking, activityCounts])
}
