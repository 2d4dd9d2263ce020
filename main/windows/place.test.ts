import { expect, it } from 'vitest'
import { type Area, placeFor } from './place'

const primary: Area = { x: 0, y: 0, width: 1920, height: 1040 }
const left: Area = { x: -1280, y: 0, width: 1280, height: 984 }

it('takes a screen of its own, as large as it is', () => {
  expect(placeFor([primary, left], [])).toEqual({ bounds: primary, maximised: true })
  // A maximised window may reach over the edge by a few pixels (Windows).
  const over = { x: -8, y: -8, width: 1936, height: 1056 }
  expect(placeFor([primary, left], [over])).toEqual({ bounds: left, maximised: true })
  expect(placeFor([primary, left], [left])).toEqual({ bounds: primary, maximised: true })
})

it('else stands before the others, smaller, each a step further', () => {
  const second = placeFor([primary], [primary])
  expect(second).toEqual({
    bounds: { x: 32, y: 32, width: 1344, height: 728 },
    maximised: false,
  })
  expect(placeFor([primary], [primary, second.bounds]).bounds).toMatchObject({ x: 64, y: 64 })
})

it('never opens outside of the screen', () => {
  for (let count = 1; count < 40; count++) {
    const { bounds } = placeFor([primary], Array(count).fill(primary))
    expect(bounds.x + bounds.width).toBeLessThanOrEqual(1920)
    expect(bounds.y + bounds.height).toBeLessThanOrEqual(1040)
  }
})
