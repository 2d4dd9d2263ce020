import { useEffect } from 'react'
import { create } from 'zustand'
import type { CodeLists } from '../../preload/contract'
import { api } from './api'

const useStore = create<{ lists: CodeLists | null }>(() => ({ lists: null }))

let asked = false

/** Subscribes before asking, so that no change falls between. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  const set = (lists: CodeLists) => useStore.setState({ lists })
  api.bookmarks.onCodesChanged(set)
  const lists = await api.bookmarks.codes()
  if (!useStore.getState().lists) set(lists)
}

const NONE: CodeLists = { kinds: [], subjects: [], ppeItems: [], ppeStates: [] }

/** Kinds, subjects and PPE as main has them now; empty until it has told. */
export function useCodeLists(): CodeLists {
  useEffect(() => void connect(), [])
  return useStore((state) => state.lists) ?? NONE
}

/** The same, for what is no component; null while nobody has used the hook, or main has not told. */
export const codeLists = (): CodeLists | null => useStore.getState().lists
