import { expect, it } from 'vitest'
import { WHOLE_STAGE } from '../../../preload/contract'
import { boxAt, heldZoom, stageAt, transformOf } from './geometry'

const near = (value: number) => expect.closeTo(value, 9)

it('the whole stage is where it is', () => {
  expect(stageAt(WHOLE_STAGE, { x: 0.2, y: 0.9 })).toEqual({ x: near(0.2), y: near(0.9) })
  expect(transformOf(WHOLE_STAGE)).toBe('none')
})

it('what is in the middle of a zoom is in the middle of the box', () => {
  const zoom = { scale: 4, x: 0.6, y: 0.3 }
  expect(boxAt(zoom, { x: 0.6, y: 0.3 })).toEqual({ x: near(0.5), y: near(0.5) })
  expect(stageAt(zoom, { x: 0, y: 1 })).toEqual({ x: near(0.475), y: near(0.425) })
})

it('there and back is the same point, also where the zoom is held by an edge', () => {
  const zoom = { scale: 2.5, x: 0.95, y: 0.05 }
  const point = { x: 0.8, y: 0.1 }
  expect(stageAt(zoom, boxAt(zoom, point))).toEqual({ x: near(0.8), y: near(0.1) })
})

it('never shows anything beyond the stage', () => {
  expect(heldZoom({ scale: 2, x: 1.2, y: -0.3 })).toEqual({ scale: 2, x: 0.75, y: 0.25 })
  expect(heldZoom({ scale: 1, x: 0, y: 0.7 })).toEqual(WHOLE_STAGE)
  const corner = { scale: 2, x: 1, y: 1 }
  expect(stageAt(corner, { x: 1, y: 1 })).toEqual({ x: near(1), y: near(1) })
})

it('moves its upper left corner out of the box', () => {
  expect(transformOf({ scale: 2, x: 0.5, y: 0.25 })).toBe('translate(-50%, 0%) scale(2)')
})
