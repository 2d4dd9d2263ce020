import { expect, it } from 'vitest'
import { Pages } from './pages'

const figures = {
  tiles: 9,
  players: 9,
  decoded: 90,
  shown: 90,
  dropped: 0,
  lagMs: null,
  delayMs: 4,
  level: 0,
}

it('knows what each window said, unless that is old', () => {
  const pages = new Pages()
  pages.report(1, figures, 1000)
  pages.report(2, { ...figures, tiles: 4 }, 2000)
  expect(pages.figures(1, 3999)).toEqual(figures)
  expect(pages.figures(1, 4000)).toBeNull()
  expect(pages.figures(2, 4000)?.tiles).toBe(4)
  pages.forget(2)
  expect(pages.figures(2, 2000)).toBeNull()
  expect(pages.figures(3, 2000)).toBeNull()
})
