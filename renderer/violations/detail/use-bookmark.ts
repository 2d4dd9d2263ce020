import { useCallback, useEffect, useRef, useState } from 'react'
import type { Bookmark } from '../../../preload/contract'
import { OVERLAYS } from '../../components/room-keys'
import { api } from '../../state'
import { useChanged } from '../data/use-rows'
import { DETAIL } from '../keys'
import { broken } from '../say'
import { useViolations } from '../store'

/** The keyboard rests so long on a row before its evidence is opened, in ms. */
const REST = 150

/** The panel, and what opens over it. */
const WORK = `#${DETAIL}, [aria-modal="true"], ${OVERLAYS}`

/** Who works in the panel keeps what is in it, even when it has left the list. */
const isInUse = () => document.activeElement?.closest(WORK) != null

/** The bookmark at the keyboard, once it rests there. */
function useShownId(): string | null {
  const current = useViolations((state) => state.current)
  const [shown, setShown] = useState(current)
  const first = useRef(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      if (isInUse()) return
      clearTimeout(timer)
      timer = setTimeout(() => setShown(current), REST)
    }
    if (!first.current) follow()
    first.current = false
    // Back in the list, where keys are for the one at the keyboard.
    document.addEventListener('focusin', follow)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', follow)
    }
  }, [current])
  return shown
}

export type Shown =
  | { is: 'nothing' | 'loading' }
  | { is: 'trouble'; reason: string }
  | { is: 'there'; bookmark: Bookmark }

/** As main has it now. Asking for it is a view of evidence, which main puts on record. */
export function useBookmark(): Shown {
  const id = useShownId()
  const [shown, setShown] = useState<Shown>({ is: 'loading' })
  const wanted = useRef(id)
  wanted.current = id
  const load = useCallback(async () => {
    const asked = wanted.current
    if (asked === null) return setShown({ is: 'nothing' })
    const reply = await api.bookmarks.get(asked).catch(broken)
    if (wanted.current !== asked) return
    if (reply.status === 'done') setShown({ is: 'there', bookmark: reply.bookmark })
    else setShown({ is: 'trouble', reason: reply.reason })
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one
  useEffect(() => void load(), [load, id])
  const onChanged = useCallback(
    (ids: readonly string[]) => {
      if (wanted.current !== null && ids.includes(wanted.current)) void load()
    },
    [load],
  )
  useChanged(onChanged)
  return shown
}
