import { create } from 'zustand'
import type { ExportState } from '../../../preload/contract'
import { api } from '../../state'

/** The package that main makes, or made last. */
export const useExport = create<{ now: ExportState }>(() => ({ now: { state: 'idle' } }))

const become = (now: ExportState) => useExport.setState({ now })

/** Subscribes before asking; returns its end. */
export function followExport(): () => void {
  const end = api.evidence.onExportChanged(become)
  void api.evidence.exportState().then((state) => {
    if ('state' in state && useExport.getState().now.state === 'idle') become(state)
  })
  return end
}
