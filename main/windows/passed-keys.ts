import type { Input, KeyboardInputEvent } from 'electron'

/** Keys as Electron's accelerators call them, by what the page would be told. */
const NAMES: Record<string, string> = {
  ...{ ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down' },
  ...{ ' ': 'Space', Enter: 'Return', Escape: 'Escape', Backspace: 'Backspace', Tab: 'Tab' },
  ...{ PageUp: 'PageUp', PageDown: 'PageDown', Home: 'Home', End: 'End', Delete: 'Delete' },
  ...{ MediaTrackNext: 'MediaNextTrack', MediaTrackPrevious: 'MediaPreviousTrack' },
}

/** A letter by its place, so that no input method of the desktop changes it. */
const LETTER = /^Key([A-Z])$/
const FUNCTION = /^F\d{1,2}$/

type Pressed = Pick<Input, 'type' | 'key' | 'code' | 'shift' | 'control' | 'alt' | 'meta'>

/** The same key for another page; null for one that means nothing there. */
export function passedKey(input: Pressed): KeyboardInputEvent | null {
  const { key, code, shift, control, alt, meta } = input
  const keyCode = LETTER.exec(code)?.[1] ?? NAMES[key] ?? plain(key)
  if (!keyCode) return null
  const held = { shift, control, alt, meta }
  const modifiers = (['shift', 'control', 'alt', 'meta'] as const).filter((each) => held[each])
  return { type: input.type === 'keyUp' ? 'keyUp' : 'keyDown', keyCode, modifiers }
}

const plain = (key: string) => (FUNCTION.test(key) || /^[!-~]$/.test(key) ? key : null)
