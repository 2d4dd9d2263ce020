import { settle } from '../components/settle'
import { api, useShared } from '../state'

export type Side = 'leftPanel' | 'rightPanel'

/** Folds or opens; main remembers it. */
export const togglePanel = (side: Side) =>
  settle(api.app.set({ [side]: !useShared.getState().settings[side] }))
