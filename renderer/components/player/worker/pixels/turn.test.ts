import { expect, it } from 'vitest'
import { blockOf, turnBack, turnBox, turnOf } from './turn'

const PICTURE = { width: 640, height: 360 }
const BOX = { x: 10, y: 20, width: 100, height: 50 }

it.each([
  [0, false, { x: 10, y: 20, width: 100, height: 50 }],
  [90, false, { x: 290, y: 10, width: 50, height: 100 }],
  [180, false, { x: 530, y: 290, width: 100, height: 50 }],
  [270, false, { x: 20, y: 530, width: 50, height: 100 }],
  [0, true, { x: 530, y: 20, width: 100, height: 50 }],
  [90, true, { x: 20, y: 10, width: 50, height: 100 }],
] as const)(
  'finds a part of a picture turned by %i°, mirrored: %s, and back',
  (rotate, mirror, there) => {
    const turn = turnOf({ rotate, mirror })
    expect(turnBox(BOX, PICTURE, turn)).toEqual(there)
    expect(turnBack(there, PICTURE, turn)).toEqual(BOX)
  },
)

it('reads whole pairs of pixels, and never beyond the picture', () => {
  for (let turn = 0; turn < 8; turn++) {
    for (const [x, y] of [
      [0, 0],
      [0.33, 0.71],
      [0.875, 0.875],
    ] as const) {
      const { block, part } = blockOf(PICTURE, turn, { x, y, width: 0.125, height: 0.125 })
      for (const length of Object.values(block)) expect(length % 2).toBe(0)
      expect(block.x + block.width).toBeLessThanOrEqual(640)
      expect(block.y + block.height).toBeLessThanOrEqual(360)
      expect(part.x).toBeGreaterThanOrEqual(0)
      const across = turn & 1 ? block.height : block.width
      expect(part.x + part.width).toBeLessThanOrEqual(across + 1e-9)
    }
  }
})
