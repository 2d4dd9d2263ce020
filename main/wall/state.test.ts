import { describe, expect, it } from 'vitest'
import { gridFor, layouts } from '../../preload/contract'
import { clear, emptyArrangement, fill, firstEmpty, move, place, prune, swap, title } from './state'

const shown = (cells: (string | null)[], count: number) => cells.slice(0, count)

describe('place', () => {
  it('fills from the cell on, skipping cells that hold a camera, and wraps', () => {
    const now = fill('4', ['a', 'b'])
    expect(shown(place(now, 2, ['x', 'y']).cells, 4)).toEqual(['a', 'b', 'x', 'y'])
    const wrapped = place(clear(now, [0]), 3, ['x', 'y', 'z', 'w'])
    expect(shown(wrapped.cells, 4)).toEqual(['y', 'b', 'z', 'x'])
  })

  it('moves a camera that is already shown and swaps with the one it meets', () => {
    const now = fill('4', ['a', 'b', 'c'])
    expect(shown(place(now, 1, ['a']).cells, 4)).toEqual(['b', 'a', 'c', null])
    expect(shown(place(now, 3, ['a']).cells, 4)).toEqual([null, 'b', 'c', 'a'])
  })

  it('replaces the camera of the cell by a new one', () => {
    expect(shown(place(fill('4', ['a']), 0, ['z']).cells, 4)).toEqual(['z', null, null, null])
  })
})

it('swaps, clears, prunes and finds the first empty cell', () => {
  const now = fill('4', ['a', 'b', 'c', 'd'])
  expect(shown(swap(now, 0, 3).cells, 4)).toEqual(['d', 'b', 'c', 'a'])
  expect(firstEmpty(now)).toBeNull()
  expect(firstEmpty(clear(now, [2]))).toBe(2)
  expect(shown(prune(now, (id) => id !== 'b').cells, 4)).toEqual(['a', null, 'c', 'd'])
  expect(prune(now, () => true)).toBe(now)
  expect(emptyArrangement().cells).toHaveLength(64)
})

it('moves several as one block, titles with them; what stood there takes their places', () => {
  const now = title(fill('9', ['a', 'b', 'c', 'd', 'e', 'f']), 4, 'E')
  const moved = (cells: number[], to: number) => shown(move(now, cells, to).cells, 9).join(' ')
  expect(moved([0, 4], 2)).toBe('c b a e d f   ')
  expect(moved([0, 4], 0)).toBe('a e c d b f   ')
  // As many as it takes stay on the wall; nothing is lost.
  expect(moved([0, 1, 2], 8)).toBe('   d e f a b c')
  expect(move(now, [0, 4], 2).titles.indexOf('E')).toBe(3)
  expect(moved([6, 7], 0)).toBe('  c d e f a b ')
  expect(moved([20], 0)).toBe('a b c d e f   ')
})

describe('layouts', () => {
  it.each(layouts)('$id covers its grid exactly once', ({ columns, rows, cells }) => {
    const covered = cells.flatMap(({ x, y, w, h }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
    )
    expect(new Set(covered).size).toBe(covered.length)
    expect(covered).toHaveLength(columns * rows)
  })

  it('names the mixed ones by their tiles', () => {
    const count = Object.fromEntries(layouts.map(({ id, cells }) => [id, cells.length]))
    expect(count).toMatchObject({ '1+5': 6, '1+7': 8, '1+12': 13, '2+8': 10, '64': 64 })
  })

  it('finds the smallest grid for a number of cameras', () => {
    expect([1, 2, 5, 16, 17, 100].map(gridFor)).toEqual(['1', '4', '9', '16', '25', '64'])
  })
})
