import { expect, it } from 'vitest'
import { passedKey } from './passed-keys'

const none = { shift: false, control: false, alt: false, meta: false }
const down = (key: string, code = key) => passedKey({ type: 'keyDown', key, code, ...none })

it.each([
  ['PageDown', 'PageDown', 'PageDown'],
  ['b', 'KeyB', 'B'],
  ['ă', 'KeyA', 'A'], // an input method is on
  ['ArrowLeft', 'ArrowLeft', 'Left'],
  [' ', 'Space', 'Space'],
  ['F5', 'F5', 'F5'],
  ['3', 'Digit3', '3'],
  ['.', 'Period', '.'],
])('passes %s on', (key, code, keyCode) =>
  expect(down(key, code)).toEqual({ type: 'keyDown', keyCode, modifiers: [] }),
)

it('passes what is held and what is let go, and nothing that means nothing', () => {
  const input = { type: 'keyUp', key: 'F5', code: 'F5', ...none, shift: true } as const
  expect(passedKey(input)).toEqual({ type: 'keyUp', keyCode: 'F5', modifiers: ['shift'] })
  for (const key of ['Shift', 'Process', 'Dead', 'Unidentified', '']) expect(down(key)).toBeNull()
})
