import { useDialogs } from './dialogs'

const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/** The key belongs to a text field or to an open dialogue, not to the window. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || useDialogs.getState().open !== null) return true
  return event.target instanceof Element && event.target.closest(FIELDS) !== null
}
