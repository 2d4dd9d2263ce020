import { expect, it } from 'vitest'
import { StageZoom, WHOLE_STAGE } from '../../../preload/contract'
import { stageAt } from '../../components/stage/geometry'
import { pannedBy, zoomedAt } from './zoom'

const at = { x: 0.75, y: 0.25 }

it('what is under the pointer stays there', () => {
  const once = zoomedAt(WHOLE_STAGE, 2, at)
  expect(once.scale).toBe(2)
  expect(stageAt(once, at)).toEqual(at)
  const twice = zoomedAt(once, 2, at)
  expect(stageAt(twice, at).x).toBeCloseTo(0.75)
  expect(stageAt(twice, at).y).toBeCloseTo(0.25)
})

it('nothing beyond the edge is seen, in and out, and the way out ends with the whole', () => {
  const corner = zoomedAt(WHOLE_STAGE, 3, { x: 0, y: 1 })
  expect(stageAt(corner, { x: 0, y: 1 })).toEqual({ x: 0, y: 1 })
  expect(zoomedAt(corner, 1 / 3, at)).toEqual(WHOLE_STAGE)
  expect(zoomedAt(WHOLE_STAGE, 0.5)).toEqual(WHOLE_STAGE)
})

it('the contract takes whatever comes of it', () => {
  let zoom = WHOLE_STAGE
  for (let i = 0; i < 12; i += 1) zoom = zoomedAt(zoom, 1.5, { x: i / 11, y: 1 - i / 11 })
  expect(StageZoom.safeParse(zoom).success).toBe(true)
  expect(zoom.scale).toBe(8)
})

it('a hand that drags to the right shows what is on the left', () => {
  const zoom = zoomedAt(WHOLE_STAGE, 2)
  expect(pannedBy(zoom, { x: 0.2, y: 0 })).toEqual({ scale: 2, x: 0.4, y: 0.5 })
  expect(pannedBy(zoom, { x: 5, y: -5 })).toEqual({ scale: 2, x: 0.25, y: 0.75 })
  expect(pannedBy(WHOLE_STAGE, { x: 0.2, y: 0.2 })).toEqual(WHOLE_STAGE)
})
