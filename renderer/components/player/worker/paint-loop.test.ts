import { expect, it } from 'vitest'
import { paintEvery } from './paint-loop'

it.each([
  [1, 25, 16],
  [4, 15, 16],
  [16, 15, 50],
  [16, 25, 30],
  [25, 5, 50],
  [64, 15, 80],
  [16, 0, 50],
  [16, 60, 16],
])('paints %i tiles of up to %i pictures a second every %i ms', (tiles, fps, ms) => {
  expect(paintEvery(tiles, fps)).toBe(ms)
})
