import { useEffect, useState } from 'react'
import type { RingReport } from '../../preload/contract'
import { api } from './api'

const PAUSE = 2000

/** What the ring holds, asked for again and again while `open`; null until the first answer. */
export function useRing(open: boolean): RingReport | null {
  const [report, setReport] = useState<RingReport | null>(null)
  useEffect(() => {
    if (!open) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const ask = async () => {
      const answer = await api.recording.state().catch(() => null)
      if (over) return
      if (answer && 'streams' in answer) setReport(answer)
      timer = setTimeout(ask, PAUSE)
    }
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [open])
  return report
}
