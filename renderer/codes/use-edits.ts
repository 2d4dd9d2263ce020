import i18next from 'i18next'
import { useCallback, useState } from 'react'
import type { CodeEdit, CodeLists, Refused } from '../../preload/contract'
import { api } from '../state'
import { inverse } from './inverse'

/** What the foot of the dialogue says: of the last change, or why there was none. */
export interface Said {
  text: string
  refused: boolean
}

export interface Edits {
  /** Resolves to whether it was done. */
  run(edit: CodeEdit): Promise<boolean>
  undo(): void
  /** How many changes can be taken back. */
  undoable: number
  said: Said | null
  say(text: string): void
}

/** Changes apply at once, one after another, and can be taken back while the dialogue is open. */
export function useEdits(lists: CodeLists): Edits {
  const [past, setPast] = useState<CodeEdit[][]>([])
  const [said, setSaid] = useState<Said | null>(null)
  const run = useCallback(
    async (edit: CodeEdit) => {
      const back = inverse(lists, edit)
      const refused = await attempt([edit])
      if (!refused) setPast((all) => [...all, back])
      setSaid({ text: refused ?? i18next.t('codes.changed'), refused: refused !== null })
      return refused === null
    },
    [lists],
  )
  const undo = useCallback(async () => {
    const back = past.at(-1)
    if (!back) return
    setPast((all) => all.slice(0, -1))
    const refused = await attempt(back)
    setSaid({ text: refused ?? i18next.t('codes.undone'), refused: refused !== null })
  }, [past])
  const say = useCallback((text: string) => setSaid({ text, refused: true }), [])
  return { run, undo: () => void undo(), undoable: past.length, said, say }
}

/** An error in main is its log's business; whoever edits must know that nothing was done. */
const broken = (): Refused => ({ status: 'refused', reason: 'error' })

/** Null when all is done, else why not, in words. */
async function attempt(edits: CodeEdit[]): Promise<string | null> {
  for (const edit of edits) {
    const reply = await api.bookmarks.editKinds(edit).catch(broken)
    if (reply.status === 'refused') return wordsFor(reply.reason)
  }
  return null
}

function wordsFor(reason: string): string {
  const known = ['codes.refused', 'common.notDone.reasons']
  const key = known.map((part) => `${part}.${reason}`).find((each) => i18next.exists(each))
  return i18next.t((key ?? 'common.notDone.text') as 'common.notDone.text')
}
