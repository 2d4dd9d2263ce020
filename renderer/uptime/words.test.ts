import { expect, test } from 'vitest'
import { partText } from './words'

test.each([
  [1, '100%'],
  [0.999999, '99,99%'],
  [0.99756, '99,76%'],
  [0.9123, '91,2%'],
  [0.00001, '0,01%'],
  [0, '0%'],
])('%d is told as %s', (part, text) => {
  expect(partText(part, 'vi')).toBe(text)
})
