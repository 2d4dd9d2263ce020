import { describe, expect, it } from 'vitest'
import { anywhereKey, type KeyPress, repeats, tileKey } from './keys'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('keys on the wall', () => {
  it.each([
    [press('ArrowUp'), { act: 'move', direction: 'up' }],
    [press('ArrowLeft', { ctrlKey: true }), { act: 'swap', direction: 'left' }],
    [press('Enter'), { act: 'enlarge' }],
    [press('Escape'), { act: 'back' }],
    [press('Delete'), { act: 'clear' }],
    [press('r'), { act: 'retry' }],
    [press('r', { ctrlKey: true }), undefined],
    [press('ArrowUp', { altKey: true }), undefined],
    [press('m'), undefined],
  ])('%o', (key, act) => expect(tileKey(key)).toEqual(act))
})

describe('keys everywhere', () => {
  it.each([
    [press('3', { code: 'Digit3', ctrlKey: true }), { act: 'layout', layout: '9' }],
    [press('8', { code: 'Numpad8', ctrlKey: true }), { act: 'layout', layout: '64' }],
    [press('9', { code: 'Digit9', ctrlKey: true }), undefined],
    [press('3', { code: 'Digit3' }), undefined],
    [press('z', { ctrlKey: true }), { act: 'undo' }],
    [press('z'), undefined],
    [press('m'), { act: 'mark' }],
    [press('M'), { act: 'mark' }],
    [press('m', { ctrlKey: true }), undefined],
    [press('M', { shiftKey: true }), { act: 'markFacility' }],
    [press('M', { shiftKey: true, ctrlKey: true }), undefined],
  ])('%o', (key, act) => expect(anywhereKey(key)).toEqual(act))
})

it('a key that is held down moves on, but enlarges, clears and marks once', () => {
  expect(repeats({ act: 'move', direction: 'up' })).toBe(true)
  for (const act of ['enlarge', 'clear', 'mark'] as const) expect(repeats({ act })).toBe(false)
})
