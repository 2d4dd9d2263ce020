import { expect, it } from 'vitest'
import { isBlack } from './black'
import type { Source } from './pixels'

const WIDTH = 320
const HEIGHT = 180
/** @param luma of a point */
const picture = (luma: (x: number, y: number) => number): Source => {
  const bytes = new Uint8Array(8 + WIDTH * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) bytes[8 + y * WIDTH + x] = luma(x, y)
  return { bytes, planes: [{ offset: 8, stride: WIDTH }], width: WIDTH, height: HEIGHT }
}

it('is black with noise, and with a clock at the upper or lower edge', () => {
  expect(isBlack(picture((x, y) => 16 + ((x * 7 + y * 13) % 9)))).toBe(true)
  expect(isBlack(picture((_, y) => (y < 25 || y > 160 ? 235 : 16)))).toBe(true)
})

it('is not black where something can be seen', () => {
  expect(isBlack(picture(() => 40))).toBe(false)
  expect(isBlack(picture((x) => (x < 40 ? 120 : 16)))).toBe(false)
})
