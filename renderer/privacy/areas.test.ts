import { expect, it } from 'vitest'
import type { PrivacyArea } from '../../preload/contract'
import { areaAt, areasOf, drawingOf, gripAt, resized, together } from './areas'

const area: PrivacyArea = { x: 0.2, y: 0.4, width: 0.4, height: 0.2, look: 'solid' }
const blurred: PrivacyArea = { ...area, x: 0.5, look: 'blur' }
const reach = { x: 0.02, y: 0.03 }

it('are drawn and come back as they were', () => {
  const drawings = [area, blurred].map((each) => drawingOf(each, 'a'))
  expect(drawings.map(({ shape }) => shape)).toEqual(['box', 'blur'])
  const arrow = { shape: 'arrow', camera: 'a', x: 0, y: 0, toX: 1, toY: 1 } as const
  expect(areasOf([...drawings, arrow])).toEqual([area, blurred])
})

it('are found anywhere in them, the topmost first', () => {
  expect(areaAt([area, blurred], { x: 0.3, y: 0.5 })).toBe(0)
  expect(areaAt([area, blurred], { x: 0.55, y: 0.5 })).toBe(1)
  expect(areaAt([area, blurred], { x: 0.55, y: 0.7 })).toBe(-1)
})

it('are taken hold of at their corners and in the middle of their sides', () => {
  expect(gripAt(area, { x: 0.21, y: 0.39 }, reach)).toEqual({ across: -1, down: -1 })
  expect(gripAt(area, { x: 0.6, y: 0.5 }, reach)).toEqual({ across: 1, down: 0 })
  expect(gripAt(area, { x: 0.4, y: 0.5 }, reach)).toBeNull()
  // Of a small area the nearest.
  const small = { ...area, width: 0.02, height: 0.02 }
  expect(gripAt(small, { x: 0.219, y: 0.418 }, reach)).toEqual({ across: 1, down: 1 })
})

it('change where they are held, and stay in the picture', () => {
  const to = resized(area, { across: -1, down: 1 }, { x: 0.1, y: 1.4 })
  expect(to).toMatchObject({ x: 0.1, y: 0.4, look: 'solid' })
  expect([to.width, to.height]).toEqual([expect.closeTo(0.5), expect.closeTo(0.6)])
  const past = resized(area, { across: 1, down: 0 }, { x: 0, y: 0 })
  expect(past).toMatchObject({ x: 0.2, width: 0.01, y: 0.4, height: 0.2 })
})

it('keep what another window has covered meanwhile, also when they are taken back', () => {
  const other: PrivacyArea = { ...area, y: 0.1 }
  expect(together([area], [area, blurred], [area])).toEqual([area, blurred])
  // Taken away here, drawn over there.
  expect(together([area], [blurred], [area, other])).toEqual([blurred, other])
  // Taken away there, and still wanted here.
  expect(together([area], [area], [])).toEqual([area])
  // Back to none: but for what came since.
  expect(together([blurred], [], [blurred, other])).toEqual([other])
  expect(together([], [area], [area])).toEqual([area])
})
