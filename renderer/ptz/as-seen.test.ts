import { expect, it } from 'vitest'
import { asSeen } from './as-seen'

const right = { x: 1 }
const up = { y: 1 }

it.each([
  [right, { rotate: 0, mirror: false }, { x: 1, y: 0 }],
  // Hung upside down.
  [right, { rotate: 180, mirror: false }, { x: -1, y: 0 }],
  [up, { rotate: 180, mirror: false }, { x: 0, y: -1 }],
  // Turned clockwise: what is at the right of the camera's picture is below.
  [right, { rotate: 90, mirror: false }, { x: 0, y: 1 }],
  [{ y: -1 }, { rotate: 90, mirror: false }, { x: 1, y: 0 }],
  [right, { rotate: 270, mirror: false }, { x: 0, y: -1 }],
  [right, { rotate: 0, mirror: true }, { x: -1, y: 0 }],
  [up, { rotate: 0, mirror: true }, { x: 0, y: 1 }],
  [right, { rotate: 90, mirror: true }, { x: 0, y: -1 }],
] as const)('%o, seen %o, is %o', (way, view, wanted) => {
  expect(asSeen(way, view)).toEqual(wanted)
})

it('zoom is zoom, and a picture as it comes leaves everything', () => {
  expect(asSeen({ zoom: 1 }, { rotate: 90, mirror: true })).toEqual({ zoom: 1 })
  expect(asSeen(right, undefined)).toEqual(right)
})
