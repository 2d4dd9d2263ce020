import { expect, it } from 'vitest'
import { numberAct, stepOf } from './number'

const press = (key: string, code = '') => ({
  ...{ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
})

it('digits make a number, Enter goes there', () => {
  expect(numberAct(press('1', 'Digit1'), '')).toEqual({ typed: '1' })
  expect(numberAct(press('0', 'Numpad0'), '1')).toEqual({ typed: '10' })
  expect(numberAct(press('Enter'), '10')).toEqual({ jump: 10 })
  expect(numberAct(press('9'), '123')).toEqual({ typed: '123' })
  expect(numberAct(press('ă', 'Digit1'), '')).toEqual({ typed: '1' })
})

it('without a number, 0 and Enter and Backspace are for someone else', () => {
  expect(numberAct(press('0', 'Digit0'), '')).toBeUndefined()
  expect(numberAct(press('Enter'), '')).toBeUndefined()
  expect(numberAct(press('Backspace'), '')).toBeUndefined()
})

it('Backspace takes a digit away, any other key the number, a modifier nothing', () => {
  expect(numberAct(press('Backspace'), '12')).toEqual({ typed: '1' })
  expect(numberAct(press('PageDown'), '12')).toBe('drop')
  expect(numberAct(press('Shift', 'ShiftLeft'), '12')).toBeUndefined()
})

it('only numbers of steps lead anywhere', () => {
  expect([0, 1, 8, 9].map((number) => stepOf(number, 8))).toEqual([undefined, 0, 7, undefined])
})
