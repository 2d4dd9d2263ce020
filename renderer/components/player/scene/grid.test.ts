import { expect, it } from 'vitest'
import { GRID, gridOfLuma, gridOfRgba, POINTS } from './grid'

const size = { width: 640, height: 360 }
const at = (column: number, row: number) => row * GRID.width + column

it('takes single pixels from the middle of each field, never averages', () => {
  const stride = 672
  const plane = new Uint8Array(stride * 360).fill(16)
  plane[(7 * 4 + 2) * stride + 9 * 4 + 2] = 200
  plane[(7 * 4 + 3) * stride + 9 * 4 + 2] = 90
  const grid = gridOfLuma(plane, stride, size)
  expect(grid).toHaveLength(POINTS)
  expect(grid[at(9, 7)]).toBe(200)
  expect(grid.filter((luma) => luma !== 16)).toHaveLength(1)
})

it.each([
  [0, 16],
  [255, 235],
  [128, 126],
])('reads grey %i of a canvas as luma %i', (grey, luma) => {
  const data = new Uint8ClampedArray(4 * 640 * 360).fill(grey)
  expect(new Set(gridOfRgba(data, size))).toEqual(new Set([luma]))
})

it('stays inside pictures of odd sizes, smaller ones too', () => {
  for (const [width, height] of [
    [1919, 1081],
    [176, 144],
    [90, 50],
  ] as const) {
    const plane = new Uint8Array(width * height).fill(50)
    expect(gridOfLuma(plane, width, { width, height }).every((luma) => luma === 50)).toBe(true)
  }
})
