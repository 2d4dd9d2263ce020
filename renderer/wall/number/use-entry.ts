import { useEffect } from 'react'
import { create } from 'zustand'
import { isTyping } from '../../components/keyboard'
import { useOnlyKeys } from '../../components/keymap'
import { useShared } from '../../state'
import { putInto, targetCell } from '../place'
import { type Entry, entryAct, entryAfter, MOST, meantBy } from './entry'

/** ms without a key after which a number is dropped. */
const PATIENCE = 4000

export const useEntry = create<{ entry: Entry | null }>(() => ({ entry: null }))

let timer: ReturnType<typeof setTimeout> | undefined

function become(entry: Entry | null) {
  clearTimeout(timer)
  useEntry.setState({ entry })
  if (entry) timer = setTimeout(() => become(null), PATIENCE)
}

const offered = (entry: Entry) =>
  meantBy(useShared.getState().registry.cameras, entry).slice(0, MOST)

/** An unknown number stays for a moment: its words say that there is none. */
function put(entry: Entry) {
  const camera = offered(entry)[entry.at]
  if (!camera) return become(entry)
  become(null)
  putInto(targetCell(), camera.id)
}

function pressed(event: KeyboardEvent, { begins }: { begins: boolean }) {
  const { entry } = useEntry.getState()
  if (event.defaultPrevented || isTyping(event) || useOnlyKeys.getState().only) return
  if (begins === (entry !== null)) return
  const act = entryAct(event, entry !== null)
  // Any other key means something else: the number is no longer what the hand is about.
  if (!act) return entry && !/^(Shift|Control|Alt|Meta)/.test(event.key) ? become(null) : undefined
  event.preventDefault()
  if (act === 'put' && entry) put(entry)
  else become(entryAfter(entry, act, entry ? offered(entry).length : 0))
}

/** While a number is typed it comes first; a digit begins one only where nobody else wants it. */
export function useEntryKeys() {
  useEffect(() => {
    const first = (event: KeyboardEvent) => pressed(event, { begins: false })
    const last = (event: KeyboardEvent) => pressed(event, { begins: true })
    document.addEventListener('keydown', first, true)
    document.addEventListener('keydown', last)
    return () => {
      document.removeEventListener('keydown', first, true)
      document.removeEventListener('keydown', last)
      become(null)
    }
  }, [])
}
