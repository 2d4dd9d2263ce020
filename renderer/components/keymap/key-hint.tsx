import { chordText } from './chord'
import type { ActionId } from './table'
import { useKeymap } from './use-keys'

/** `Ctrl ←`; empty for an action that has no key. */
export function useKeyText(action: ActionId | undefined): string {
  const keymap = useKeymap()
  const chord = action && keymap[action][0]
  return chord ? chordText(chord) : ''
}

/** The key of an action, as it is now, for a button or a line of a menu. */
export function KeyHint({ action }: { action: ActionId | undefined }) {
  const text = useKeyText(action)
  return text ? <kbd>{text}</kbd> : null
}
