import { expect, it } from 'vitest'
import { type BarPress, barKey } from './keys'

const press = (key: string, more: Partial<BarPress> = {}): BarPress => ({
  ...{ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
  ...{ repeat: false, isComposing: false },
  ...more,
})

it.each([
  [press('3'), { act: 'digit', digit: 3 }],
  [press('Enter'), { act: 'enter' }],
  [press('Escape'), { act: 'leave' }],
  [press('ArrowDown'), { act: 'move', by: 2 }],
  [press('ArrowLeft', { repeat: true }), { act: 'move', by: -1 }],
  [press('Tab', { shiftKey: true }), { act: 'move', by: -1 }],
  [press('k'), undefined],
  [press('m', { repeat: true }), 'swallow'],
  [press('Enter', { repeat: true }), 'swallow'],
  [press('Backspace', { repeat: true }), undefined],
  [press('3', { ctrlKey: true }), undefined],
  [press('6', { isComposing: true }), undefined],
  [press('Enter', { isComposing: true }), undefined],
])('%o', (key, act) => expect(barKey(key)).toEqual(act))
