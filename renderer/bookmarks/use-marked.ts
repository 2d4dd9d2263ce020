import { useEffect } from 'react'
import type { Marked } from '../../preload/contract'
import { api } from '../state'
import { complain, withdrawIncomplete } from './notices'
import { withoutSign, withSign } from './signs'
import { useMarks } from './store'

/** How long a tile says that all is saved, in ms. */
const GLANCE = 4000

const drop = (id: string) => useMarks.setState(({ signs }) => ({ signs: withoutSign(signs, id) }))

function hear(marked: Marked): void {
  const { id, state, camera, reason } = marked
  const before = useMarks.getState().signs[id]
  const isNew = state === 'failed' && before?.reason !== reason
  // What was missing is there now, or something else is missing.
  if (isNew || state === 'saved') withdrawIncomplete(id)
  useMarks.setState(({ signs }) => ({ signs: withSign(signs, marked) }))
  if (state === 'saved') setTimeout(() => drop(id), GLANCE)
  if (isNew) complain('incomplete', camera, reason, { mark: id, onRead: () => drop(id) })
}

/** What a page that was loaded again has missed; what is told meanwhile is newer. */
async function catchUp(): Promise<void> {
  const open = await api.bookmarks.openMarks()
  for (const marked of open) if (!useMarks.getState().signs[marked.id]) hear(marked)
}

/** Main tells every window how marks go on. */
export function useMarked(): void {
  useEffect(() => {
    const end = api.bookmarks.onMarked(hear)
    void catchUp()
    return end
  }, [])
}
