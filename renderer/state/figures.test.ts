import { expect, it } from 'vitest'
import { figuresBetween } from './figures'

const counts = {
  tiles: 9,
  players: 11,
  decoded: 1000,
  shown: 990,
  dropped: 10,
  lagMs: 90,
  level: 2,
}

it('makes counts into rates, also when the look came late', () => {
  const later = { ...counts, decoded: 1270, shown: 1257, dropped: 13 }
  const figures = figuresBetween({ at: 500, counts }, { at: 2000, counts: later }, 1000)
  expect(figures).toEqual({
    ...{
      tiles: 9,
      players: 11,
      level: 2,
      lagMs: 90,
      delayMs: 500,
      decoded: 180,
      shown: 178,
      dropped: 2,
    },
  })
})

it('knows no negative rates', () => {
  const fewer = { ...counts, decoded: 0, shown: 0, dropped: 0 }
  const figures = figuresBetween({ at: 0, counts }, { at: 990, counts: fewer }, 1000)
  expect(figures).toMatchObject({ decoded: 0, shown: 0, dropped: 0, delayMs: 0 })
})
