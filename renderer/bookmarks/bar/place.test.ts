import { describe, expect, it } from 'vitest'
import { placeOf, widthOf } from './place'

const wall = { width: 1200, height: 800 }
const bar = { width: 320, height: 176 }

describe('where the bar lies', () => {
  it('in its tile, above the caption', () => {
    const tile = { left: 400, top: 200, width: 400, height: 266 }
    expect(placeOf(tile, 34, bar, wall)).toEqual({ left: 406, top: 200 + 266 - 34 - 176 })
  })

  it('over both neighbours of a tile that is too narrow', () => {
    const tile = { left: 500, top: 300, width: 200, height: 150 }
    expect(placeOf(tile, 20, bar, wall)).toEqual({ left: 440, top: 254 })
  })

  it.each([
    ['top left', { left: 3, top: 3, width: 150, height: 100 }],
    ['top right', { left: 1047, top: 3, width: 150, height: 100 }],
    ['bottom right', { left: 1047, top: 697, width: 150, height: 100 }],
    ['a tile that is gone', { left: 0, top: 0, width: 1200, height: 800 }],
  ])('never out of the wall: %s', (_where, tile) => {
    const { left, top } = placeOf(tile, 20, bar, wall)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(left + bar.width).toBeLessThanOrEqual(wall.width)
    expect(top + bar.height).toBeLessThanOrEqual(wall.height)
  })
})

describe('how wide it is', () => {
  it.each([
    ['as its tile', 400, 1200, 388],
    ['wide enough to read', 150, 1200, 352],
    ['no wider than the eye takes in', 1194, 1200, 432],
    ['no wider than the wall', 280, 280, 268],
  ])('%s', (_what, tile, room, width) => expect(widthOf(tile, room, 16)).toBe(width))

  it('wider where more is shown', () => {
    expect(widthOf(150, 1200, 16, true)).toBe(560)
    expect(widthOf(150, 500, 16, true)).toBe(488)
  })
})
