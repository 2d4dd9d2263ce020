import { useEffect, useState } from 'react'

/** What was known before is asked for anew when a page is shown: so long (ms) it may change. */
const SETTLES = 1500

/** What is shown when a page begins, and as long as it stands: no figure changes under a speech. */
export function useSettled<T>(now: T | null): T | null {
  const [settled, setSettled] = useState<T | null>(null)
  useEffect(() => {
    if (now === null || settled !== null) return
    const timer = setTimeout(() => setSettled(now), SETTLES)
    return () => clearTimeout(timer)
  }, [now, settled])
  return settled ?? now
}
