import { create } from 'zustand'
import { useKeys } from '../../components/keymap'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'
import { chooseOne } from './chosen'

/** `asked` rises each time a key asks for the search field, also while the panel was folded. */
export const useTreeUi = create<{
  query: string
  asked: number
  /** Only cameras that nobody has seen for a while. */
  unseen: boolean
}>(() => ({ query: '', asked: 0, unseen: false }))

/** Other lines: what was chosen among the old ones is over. */
export function setQuery(query: string) {
  chooseOne(undefined)
  useTreeUi.setState({ query })
}

/** Also while the panel is folded: it opens. */
export function toggleUnseen() {
  const on = useTreeUi.getState().unseen && useShared.getState().settings.leftPanel
  openPanel()
  useTreeUi.setState({ unseen: !on })
}

/** The key that does the same. */
export const useUnseenKey = () => useKeys('wall', { 'wall.unseen': toggleUnseen })

function openPanel() {
  if (!useShared.getState().settings.leftPanel) settle(api.app.set({ leftPanel: true }))
}

export function openSearch() {
  openPanel()
  useTreeUi.setState(({ asked }) => ({ asked: asked + 1 }))
}

export function setFolded(key: string, fold: boolean) {
  const rest = useShared.getState().settings.folded.filter((other) => other !== key)
  settle(api.app.set({ folded: fold ? [...rest, key] : rest }))
}
