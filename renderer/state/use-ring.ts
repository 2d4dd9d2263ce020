import type { RingReport } from '../../preload/contract'
import { api } from './api'
import { useAsked } from './use-asked'

const ask = () => api.recording.state()

/** What the ring holds, while `open`. */
export const useRing = (open: boolean): RingReport | null => useAsked(open, ask)
