import { describe, expect, it } from 'vitest'
import { type BuiltInLayout, layoutOf, MAX_CELLS, type Registry } from '../../preload/contract'
import { camerasOf, dropOn, emptyCellAfter, putFromTree, wallIsEmpty } from './put'

const wall = (layout: BuiltInLayout, ...filled: (string | null)[]) => ({
  grid: layoutOf(layout),
  cells: Array.from({ length: MAX_CELLS }, (_, i) => filled[i] ?? null),
})

describe('dropOn', () => {
  it('swaps tiles', () =>
    expect(dropOn({ kind: 'cell', cell: 2 }, 5, wall('9', 'a'))).toEqual({
      call: 'swap',
      a: 2,
      b: 5,
    }))

  it('leaves a tile dropped on itself', () =>
    expect(dropOn({ kind: 'cell', cell: 2 }, 2, wall('9'))).toEqual({ call: 'none' }))

  it('places one camera, also on an empty wall', () =>
    expect(dropOn({ kind: 'cameras', cameras: ['x'] }, 3, wall('9'))).toEqual({
      call: 'place',
      cell: 3,
      cameras: ['x'],
    }))

  it('fills an empty wall with a facility', () =>
    expect(dropOn({ kind: 'cameras', cameras: ['x', 'y'] }, 3, wall('9'))).toEqual({
      call: 'fill',
      cameras: ['x', 'y'],
    }))

  it('places a facility from the cell on when something is shown', () =>
    expect(dropOn({ kind: 'cameras', cameras: ['x', 'y'] }, 3, wall('9', 'a'))).toMatchObject({
      call: 'place',
      cell: 3,
    }))

  it('ignores a facility without cameras', () =>
    expect(dropOn({ kind: 'cameras', cameras: [] }, 3, wall('9'))).toEqual({ call: 'none' }))
})

describe('putFromTree', () => {
  it('takes the selected cell', () =>
    expect(putFromTree(['x'], 2, wall('4', 'a'))).toMatchObject({ cell: 2 }))
  it('takes the first empty cell', () =>
    expect(putFromTree(['x'], null, wall('4', 'a', 'b'))).toMatchObject({ cell: 2 }))
  it('takes the first empty cell when the selected one is not shown', () =>
    expect(putFromTree(['x'], 8, wall('4', 'a'))).toMatchObject({ cell: 1 }))
  it('takes the first cell of a full wall', () =>
    expect(putFromTree(['x'], null, wall('1', 'a', null))).toMatchObject({ cell: 0 }))
})

it('counts only shown cells as the wall', () => {
  expect(wallIsEmpty(wall('1', null, 'hidden'))).toBe(true)
  expect(wallIsEmpty(wall('4', null, 'shown'))).toBe(false)
})

it('takes the enabled cameras of a facility in the order of their codes', () => {
  const camera = (code: string, facility: string, enabled = true) =>
    ({ id: `id${code}`, code, facility, enabled }) as Registry['cameras'][number]
  const registry: Registry = {
    mode: 'real',
    facilities: [],
    cameras: [camera('10', 'a'), camera('9', 'a'), camera('1', 'b'), camera('8', 'a', false)],
  }
  expect(camerasOf(registry, 'a')).toEqual(['id9', 'id10'])
})

it('goes on with the next empty cell', () => {
  expect(emptyCellAfter(1, wall('4', 'a', null, null, 'd'))).toBe(2)
  expect(emptyCellAfter(3, wall('4', 'a', null, 'c', null))).toBe(1)
  expect(emptyCellAfter(1, wall('4', 'a', null, 'c', 'd'))).toBeUndefined()
})
