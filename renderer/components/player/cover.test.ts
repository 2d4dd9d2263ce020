import { expect, it } from 'vitest'
import { seenAt } from './cover'
import { AS_IT_COMES } from './framing'

const TILE = { width: 320, height: 180 }
const PICTURE = { width: 640, height: 360 }
/** At the upper left: a quarter as wide, half as high. */
const AREA = { x: 0, y: 0, width: 0.25, height: 0.5, look: 'solid' } as const

it.each([
  ['as it comes', {}, [0, 0, 80, 90]],
  ['mirrored', { mirror: true }, [240, 0, 80, 90]],
  ['upside down', { rotate: 180 }, [240, 90, 80, 90]],
  ['turned', { rotate: 90, aspect: 'stretch' }, [160, 0, 160, 45]],
  ['zoomed', { scale: 2 }, [-160, -90, 160, 180]],
] as const)('lies on its area of a picture that is %s', (_name, change, [x, y, width, height]) => {
  expect(seenAt(TILE, PICTURE, { ...AS_IT_COMES, ...change }, AREA)).toEqual({
    ...{ x: x - 2, y: y - 2, width: width + 4, height: height + 4 },
  })
})

it('keeps to the picture where bars are beside it', () => {
  const wide = { width: 520, height: 180 }
  expect(seenAt(wide, PICTURE, AS_IT_COMES, AREA)).toMatchObject({ x: 98, width: 84 })
})
