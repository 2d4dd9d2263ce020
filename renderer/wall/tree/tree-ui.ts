import { create } from 'zustand'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'

/** `asked` rises each time a key asks for the search field, also while the panel was folded. */
export const useTreeUi = create<{ query: string; asked: number }>(() => ({ query: '', asked: 0 }))

export const setQuery = (query: string) => useTreeUi.setState({ query })

export function openSearch() {
  if (!useShared.getState().settings.leftPanel) settle(api.app.set({ leftPanel: true }))
  useTreeUi.setState(({ asked }) => ({ asked: asked + 1 }))
}

export function setFolded(key: string, fold: boolean) {
  const rest = useShared.getState().settings.folded.filter((other) => other !== key)
  settle(api.app.set({ folded: fold ? [...rest, key] : rest }))
}
