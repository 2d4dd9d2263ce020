import { expect, it } from 'vitest'
import { kindOf } from './screen-flashes'

const PIXELS = 1000
/** So many pixels of one grey, the rest of another. */
const of = (grey: number, count = PIXELS, rest = 120): Buffer => {
  const picture = Buffer.alloc(PIXELS * 3, rest)
  picture.fill(grey, 0, count * 3)
  return picture
}

it('takes for black or white what is so nearly all over', () => {
  expect(kindOf(of(0))).toBe('black')
  expect(kindOf(of(20, 920))).toBe('black')
  expect(kindOf(of(250, 950))).toBe('white')
})

it('takes dark grounds, and pictures with dark parts, for what they are', () => {
  expect(kindOf(of(40))).toBeNull()
  expect(kindOf(of(0, 850))).toBeNull()
  const ground = Buffer.from(Array.from({ length: PIXELS }, () => [0x34, 0x5a, 0x60]).flat())
  expect(kindOf(ground)).toBeNull()
})
