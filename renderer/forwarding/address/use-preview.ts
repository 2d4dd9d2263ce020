import { useEffect, useState } from 'react'
import type { ForwardPreview, ForwardWanted } from '../../../preload/contract'
import { api } from '../../state'

const PAUSE = 150

/** What each camera would get, once nobody types for a moment; null until then. */
export function usePreview(wanted: ForwardWanted): ForwardPreview | null {
  const [known, setKnown] = useState<{ of: string; entries: ForwardPreview } | null>(null)
  const of = JSON.stringify(wanted)
  useEffect(() => {
    const timer = setTimeout(async () => {
      const entries = await api.forwarding.preview(JSON.parse(of)).catch(() => null)
      // Refused while the station is locked.
      if (Array.isArray(entries)) setKnown({ of, entries })
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [of])
  return known?.of === of ? known.entries : null
}
