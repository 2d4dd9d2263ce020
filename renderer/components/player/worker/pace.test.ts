import { expect, it } from 'vitest'
import { type Claim, shareOut } from './pace'

const claim = (id: number, more: Partial<Claim> = {}): Claim => ({
  ...{ id, important: false, hidden: false, area: 100 },
  ...more,
})
const paces = (claims: Claim[], steps: number) =>
  [...shareOut(claims, steps)].map(([id, pace]) => `${id} ${pace}`).join(', ')

it('gives way from the last tile on, first with fewer pictures, then with keyframes only', () => {
  const four = [claim(1), claim(2), claim(3)]
  expect(paces(four, 0)).toBe('1 full, 2 full, 3 full')
  expect(paces(four, 1)).toBe('1 full, 2 full, 3 few')
  expect(paces(four, 3)).toBe('1 few, 2 few, 3 few')
  expect(paces(four, 4)).toBe('1 few, 2 few, 3 keys')
  expect(paces(four, 6)).toBe('1 keys, 2 keys, 3 keys')
})

it('never takes from the important tile, and first from what nobody sees, then from the smallest', () => {
  const claims = [
    claim(1, { area: 50 }),
    claim(2, { hidden: true, area: 900 }),
    claim(3, { important: true, area: 10 }),
    claim(4, { area: 400 }),
  ]
  expect(paces(claims, 1)).toBe('1 full, 2 few, 3 full, 4 full')
  expect(paces(claims, 2)).toBe('1 few, 2 few, 3 full, 4 full')
  expect(paces(claims, 99)).toBe('1 keys, 2 keys, 3 full, 4 keys')
})
