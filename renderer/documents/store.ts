import { useEffect } from 'react'
import { create } from 'zustand'
import type { DocumentsState } from '../../preload/contract'
import { api } from '../state'

const useStore = create<{ now: DocumentsState | null }>(() => ({ now: null }))

let asked = false

/** Subscribes before asking, so that no change falls between. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  const set = (now: DocumentsState) => useStore.setState({ now })
  api.documents.onChanged(set)
  const now = await api.documents.state()
  if (!useStore.getState().now) set(now)
}

/** Who writes documents here and what was chosen last; null until main has told. */
export function useDocuments(): DocumentsState | null {
  useEffect(() => void connect(), [])
  return useStore((state) => state.now)
}
