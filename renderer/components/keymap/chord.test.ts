import { describe, expect, it } from 'vitest'
import { chordsOf, chordText, isStrong, type Press } from './chord'

const press = (key: string, code = '', more: Partial<Press> = {}): Press => ({
  ...{ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
  ...more,
})
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }

describe('the names of a press', () => {
  it.each([
    ['a letter', press('m', 'KeyM'), ['M']],
    ['Caps Lock', press('M', 'KeyM'), ['M']],
    ['with Shift', press('M', 'KeyM', shift), ['Shift+M']],
    ['with Ctrl', press('ArrowLeft', 'ArrowLeft', ctrl), ['Ctrl+ArrowLeft']],
    ['all of them', press('N', 'KeyN', { ...ctrl, ...shift }), ['Ctrl+Shift+N']],
    ['Escape and the space bar', press(' ', 'Space'), ['Space']],
    ['a digit', press('3', 'Digit3', ctrl), ['Ctrl+3']],
    ['a digit of the number pad', press('8', 'Numpad8'), ['8']],
    ['the number pad without Num Lock', press('ArrowUp', 'Numpad8'), ['ArrowUp']],
    ['plus, of either kind', press('+', 'NumpadAdd'), ['+']],
    ['a sign above another', press('?', 'Slash', shift), ['?', 'Shift+/']],
    ['a modifier alone', press('Shift', 'ShiftLeft', shift), []],
    ['the system’s own', press('m', 'KeyM', { metaKey: true }), []],
  ])('%s', (_what, event, names) => expect(chordsOf(event)).toEqual(names))
})

describe('layouts and input methods', () => {
  it.each([
    ['an input method keeps the letter', press('Process', 'KeyS'), ['S']],
    ['… with Ctrl', press('Process', 'KeyZ', ctrl), ['Ctrl+Z']],
    ['… the digit', press('Process', 'Digit2'), ['2']],
    ['… the digit of the pad', press('Process', 'Numpad2'), ['2']],
    ['… the sign', press('Process', 'Comma'), [',']],
    ['a dead key', press('Dead', 'BracketLeft'), ['[']],
    ['Vietnamese layout: letters on digits', press('ă', 'Digit1'), ['1']],
    ['Vietnamese layout: letters on brackets', press('ư', 'BracketLeft'), ['[']],
    ['a layout without Latin letters', press('ь', 'KeyM'), ['M']],
    ['AZERTY: its A', press('a', 'KeyQ'), ['A']],
    ['AZERTY: a sign where a digit is', press('&', 'Digit1'), ['1', '&']],
    ['AZERTY: the digit with Shift', press('1', 'Digit1', shift), ['Shift+1', '1']],
    ['German: its slash', press('/', 'Digit7', shift), ['/', 'Shift+7']],
    ['German: Shift and comma', press(';', 'Comma', shift), [';', 'Shift+,']],
    [
      'German: a bracket by AltGr',
      press('[', 'Digit8', { ctrlKey: true, altKey: true, getModifierState: () => true }),
      ['['],
    ],
  ])('%s', (_what, event, names) => expect(chordsOf(event)).toEqual(names))
})

it('what can be told from typing', () => {
  for (const chord of ['Ctrl+K', 'Alt+1', 'F1', 'Shift+F10']) expect(isStrong(chord)).toBe(true)
  for (const chord of ['M', 'Shift+M', '?', 'Fn', 'Space']) expect(isStrong(chord)).toBe(false)
})

it.each([
  ['Ctrl+ArrowLeft', 'Ctrl ←'],
  ['Ctrl++', 'Ctrl +'],
  ['+', '+'],
  ['Alt+PageUp', 'Alt Page Up'],
  ['Shift+M', 'Shift M'],
])('%s is shown as %s', (chord, text) => expect(chordText(chord)).toBe(text))
