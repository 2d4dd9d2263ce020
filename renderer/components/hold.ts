import { closeDialog } from './dialogs'
import { type ActionId, meant, useOnlyKeys } from './keymap'
import { openRoom } from './rooms'

/** Everything that a hand can do. Releases of keys go on: what is moved by a held key must stop. */
const HANDS = [
  ...['keydown', 'keypress', 'beforeinput', 'paste', 'copy', 'cut'],
  ...['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['wheel', 'dragstart', 'dragenter', 'dragover', 'drop'],
]

/** Whoever is there says so, or silences an alarm, also while everything is locked. */
const ANSWERED: readonly ActionId[] = ['attention.answer', 'outages.silence']

const isAnswer = (event: Event) =>
  event instanceof KeyboardEvent && meant(event, 'everywhere') !== undefined

const inLock = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-lock]') !== null

/**
 * Nothing of the page hears a hand but what is marked `data-lock`; pictures go on. Returns how to
 * let go. @param touched told when somebody tries
 */
export function holdPage(touched: () => void): () => void {
  const root = document.getElementById('root')
  closeDialog()
  openRoom('wall')
  // Menus go as they do when one clicks elsewhere.
  document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  useOnlyKeys.setState({ only: ANSWERED })
  if (root) root.inert = true
  const stop = (event: Event) => {
    if (inLock(event.target) || isAnswer(event)) return
    event.stopImmediatePropagation()
    if (event.cancelable) event.preventDefault()
    if (event.isTrusted && ['keydown', 'pointerdown'].includes(event.type)) touched()
  }
  for (const hand of HANDS) window.addEventListener(hand, stop, { capture: true, passive: false })
  return () => {
    for (const hand of HANDS) window.removeEventListener(hand, stop, { capture: true })
    useOnlyKeys.setState({ only: null })
    if (root) root.inert = false
  }
}
