/** A key with its modifiers as the table writes it: `M`, `Shift+M`, `Ctrl+ArrowLeft`, `Alt+1`, `?`. */
export type Chord = string

export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'
> & { getModifierState?: (name: 'AltGraph') => boolean }

/** Signs by the place of their key, for whoever's layout or input method has a letter there. */
const places: Record<string, [plain: string, shifted: string]> = {
  ...{ Comma: [',', '<'], Period: ['.', '>'], Slash: ['/', '?'] },
  ...{ BracketLeft: ['[', '{'], BracketRight: [']', '}'] },
  ...{ Minus: ['-', '_'], Equal: ['=', '+'], Backquote: ['`', '~'] },
  ...{ Semicolon: [';', ':'], Quote: ["'", '"'], Backslash: ['\\', '|'] },
}

const nothing = /^(Control|Shift|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Dead|Process|Unidentified)$/
const renamed: Record<string, string> = { Escape: 'Esc', ' ': 'Space' }

/**
 * All names that a press can have, the likeliest first. Letters and signs are those of the layout;
 * where an input method keeps the key to itself (`Process`), or the layout has no such letter, its
 * place on the keyboard counts. Digits are the places above the letters and of the number pad.
 */
export function chordsOf(press: Press): Chord[] {
  if (press.metaKey) return []
  const third = press.getModifierState?.('AltGraph') ?? false
  const before = third ? '' : `${press.ctrlKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}`
  const names = namesOf(press)
  // The sign of the third level was meant, not what else is on its key.
  const meant = third ? names.filter((name) => !/[A-Z0-9]$/.test(name)) : names
  return meant.map((name) => before + name)
}

function namesOf({ key, code, shiftKey }: Press): string[] {
  const shift = shiftKey ? 'Shift+' : ''
  const digit = digitOf(key, code)
  const sign = signOf(key, code, shiftKey)
  if (digit !== undefined) {
    if (!shiftKey) return sign ? [digit, sign] : [digit]
    return sign ? [sign, `Shift+${digit}`] : [`Shift+${digit}`, digit]
  }
  if (sign) return shiftKey ? [sign, ...(places[code] ? [`Shift+${places[code][0]}`] : [])] : [sign]
  const letter = letterOf(key, code)
  if (letter) return [shift + letter]
  const name = renamed[key] ?? (key.length > 1 && !nothing.test(key) ? key : '')
  return name ? [shift + name] : []
}

function digitOf(key: string, code: string): string | undefined {
  const [, pad, digit] = /^(Digit|Numpad)(\d)$/.exec(code) ?? []
  // Without Num Lock the pad has arrows.
  if (pad === 'Numpad' && key.length > 1 && key !== 'Process') return undefined
  return digit ?? (/^\d$/.test(key) ? key : undefined)
}

function letterOf(key: string, code: string): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const named = key.length > 1 && !nothing.test(key)
  return named ? undefined : /^Key([A-Z])$/.exec(code)?.[1]
}

function signOf(key: string, code: string, shiftKey: boolean): string | undefined {
  if (key.length === 1 && /[!-/:-@[-`{-~]/.test(key)) return key
  const named = key.length > 1 && !nothing.test(key)
  if (named || /^[a-z0-9]$/i.test(key)) return undefined
  return places[code]?.[shiftKey ? 1 : 0]
}

/** Can be told from typing: a function key, or one with Ctrl or Alt. */
export const isStrong = (chord: Chord) => /^(Ctrl\+|Alt\+|(Shift\+)?F\d)/.test(chord)

const signs: Record<string, string> = {
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' },
  ...{ PageUp: 'Page Up', PageDown: 'Page Down' },
}

/** `Ctrl ←` for `Ctrl+ArrowLeft`. */
export const chordText = (chord: Chord): string =>
  chord
    .split(/(?<=.)\+(?=.)/)
    .map((part) => signs[part] ?? part)
    .join(' ')
