import { expect, it } from 'vitest'
import { layouts } from '../../preload/contract'
import { bestLayout } from './best-layout'

const builtIn = layouts.map(({ id, ...grid }) => ({ id, grid }))
const best = (count: number, candidates = builtIn, wall = 16 / 9) =>
  bestLayout(count, candidates, wall)

it('takes the smallest grid that holds them, of equal tiles or not', () => {
  expect([1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 16, 17].map((count) => best(count))).toEqual([
    ...['1', '4', '4', '1+5', '1+5', '1+7', '1+7', '9', '2+8', '1+12', '1+12', '16', '16', '25'],
  ])
})

it('takes the largest where none holds them all', () => {
  expect(best(200)).toBe('64')
})

it('goes by the proportions of the wall among grids of one size', () => {
  const row = (w: number, h: number) => ({ x: 0, y: 0, w, h })
  const beside = { columns: 2, rows: 1, cells: [row(1, 1), { ...row(1, 1), x: 1 }] }
  const above = { columns: 1, rows: 2, cells: [row(1, 1), { ...row(1, 1), y: 1 }] }
  const own = [...builtIn, { id: 'l-beside', grid: beside }, { id: 'l-above', grid: above }]
  expect(bestLayout(2, own, 32 / 9)).toBe('l-beside')
  expect(bestLayout(2, own, 9 / 16)).toBe('l-above')
})
