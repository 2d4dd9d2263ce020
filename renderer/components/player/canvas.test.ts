import { expect, it } from 'vitest'
import { scaleOf } from './canvas'

const shown = (offsetWidth: number, width: number) =>
  scaleOf({ offsetWidth } as HTMLElement, { width } as DOMRect)

it('tells how far a host is enlarged, and takes no rounding for it', () => {
  expect(shown(1000, 2000)).toBe(2)
  expect(shown(1000, 500)).toBe(0.5)
  expect(shown(1000, 1000.49)).toBe(1)
  expect(shown(0, 0)).toBe(1)
})
