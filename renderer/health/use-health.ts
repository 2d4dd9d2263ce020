import type { Health } from '../../preload/contract'
import { api, useAsked } from '../state'

const ask = () => api.health.read()

/** How the station is, while `open`. */
export const useHealth = (open: boolean): Health | null => useAsked(open, ask)
