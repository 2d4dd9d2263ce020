import { useEffect } from 'react'
import { actionOf, currentKeymap } from '../components/keymap'
import { FIELDS } from '../components/room-keys'
import { undoPlan } from './maintenance/acts'

/**
 * Takes the last change of plans back, wherever the keyboard is: the button that was pressed may be
 * gone with its row.
 * @param mine whether this one is meant, and not a dialogue above it
 */
export function useUndoKey(mine: () => boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it asks for nothing that changes
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest(FIELDS)
      if (inField || event.defaultPrevented || !mine()) return
      if (actionOf(event, 'everywhere', currentKeymap()) !== 'app.undo') return
      event.preventDefault()
      void undoPlan()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
