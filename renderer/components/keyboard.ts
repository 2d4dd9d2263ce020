import { useDialogs } from './dialogs'
import { inRoom, type Room } from './rooms'

/** Arrows and letters belong to the wall only when no list, menu or field has the focus. */
export const onWall = (target: EventTarget | null) =>
  target === document.body || (target instanceof Element && target.closest('.wall') !== null)

const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/** The key belongs to a text field, an open dialogue or another room, not to this one. */
export function isTyping(event: KeyboardEvent, room: Room = 'wall'): boolean {
  if (event.isComposing || useDialogs.getState().open !== null || !inRoom(room)) return true
  return event.target instanceof Element && event.target.closest(FIELDS) !== null
}
