import { expect, it } from 'vitest'
import { back, doubted, type Evidence, falseLive, movingShare } from './evidence'

/** Looks every 250 ms, in which the picture moves. */
const moves = (from: number, to: number) =>
  Array.from({ length: (to - from) / 250 }, (_, i) => from + i * 250)

/** Live from 0, still from 10 s on, doubted at 12 s, live and moving again at 20 s. */
const tile: Evidence = {
  claims: [
    { state: 'live', at: 0 },
    { state: 'stalled', at: 12_000 },
    { state: 'live', at: 20_000 },
  ],
  moved: [...moves(0, 10_000), ...moves(20_500, 30_000)],
}

it('tells how long a tile goes on claiming', () => {
  expect(doubted(tile, 10_000)).toBe(2_000)
  expect(doubted(tile, 15_000)).toBe(0)
  expect(doubted(tile, 21_000)).toBe(null)
})

it('is back only when claim and picture agree', () => {
  expect(back(tile, 15_000, 30_000)).toBe(5_500)
  expect(back(tile, 9_000, 30_000)).toBe(11_500) // not before the outage, which came within a second
  expect(back(tile, 15_000, 21_000)).toBe(null) // not long enough
  expect(back({ ...tile, claims: tile.claims.slice(0, 2) }, 15_000, 30_000)).toBe(null)
  expect(back({ ...tile, moved: moves(0, 10_000) }, 15_000, 30_000)).toBe(null)
  expect(back({ ...tile, moved: [20_500, 21_000] }, 15_000, 30_000)).toBe(null) // a twitch
})

it('finds the longest claim without a moving picture', () => {
  expect(falseLive(tile, 5_000, 30_000)).toBe(2_250)
  expect(falseLive(tile, 13_000, 30_000)).toBe(500)
  expect(falseLive({ ...tile, moved: [] }, 0, 30_000)).toBe(12_000)
})

it('tells how much of the time a picture moved', () => {
  expect(movingShare(tile, 0, 10_000)).toBeCloseTo(1, 1)
  expect(movingShare(tile, 5_000, 15_000)).toBeCloseTo(0.5, 1)
})
