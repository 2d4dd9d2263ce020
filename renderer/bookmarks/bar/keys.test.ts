import { expect, it } from 'vitest'
import { type BarPress, barKey, fieldKey } from './keys'

const press = (key: string, more: Partial<BarPress> = {}): BarPress => ({
  ...{ key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
  ...{ repeat: false, isComposing: false },
  ...more,
})

it.each([
  [press('3'), { act: 'digit', digit: 3 }],
  [press('Enter'), { act: 'enter' }],
  [press('Escape'), { act: 'leave' }],
  [press('ArrowDown'), { act: 'move', by: 2 }],
  [press('ArrowLeft', { repeat: true }), { act: 'move', by: -1 }],
  [press('Tab'), { act: 'more', open: true }],
  [press('-'), undefined],
  [press('k'), undefined],
  [press('m', { repeat: true }), 'swallow'],
  [press('Enter', { repeat: true }), 'swallow'],
  [press('Backspace', { repeat: true }), undefined],
  [press('3', { ctrlKey: true }), undefined],
  [press('6', { isComposing: true }), undefined],
  [press('Enter', { isComposing: true }), undefined],
])('where kinds are: %o', (key, act) => expect(barKey(key, 'kinds')).toEqual(act))

it.each([
  [press('3', { code: 'Digit3' }), { act: 'digit', digit: 3, back: false }],
  [press('#', { code: 'Digit3', shiftKey: true }), { act: 'digit', digit: 3, back: true }],
  [press('-'), { act: 'toggle', index: 10 }],
  [press('='), { act: 'toggle', index: 11 }],
  [press(' '), { act: 'toggle' }],
  [press('ArrowDown'), { act: 'move', by: 4 }],
  [press('Backspace'), { act: 'kinds' }],
  [press('Backspace', { repeat: true }), 'swallow'],
  [press('t'), undefined],
])('where items of PPE are: %o', (key, act) => expect(barKey(key, 'ppe')).toEqual(act))

it.each([
  [press('Enter'), { act: 'enter' }],
  [press('Enter', { shiftKey: true }), undefined],
  [press('Enter', { isComposing: true }), undefined],
  [press('Escape'), { act: 'leave' }],
  [press('3'), undefined],
])('in a further field: %o', (key, act) => expect(fieldKey(key)).toEqual(act))
