import { describe, expect, it } from 'vitest'
import { layoutOf, layouts } from '../../preload/contract'
import { type Direction, neighbour } from './neighbour'

const from = (id: Parameters<typeof layoutOf>[0]) => {
  const { cells } = layoutOf(id)
  return (index: number, direction: Direction) => neighbour(cells, index, direction)
}

describe('neighbour', () => {
  it('moves in a grid of equal cells and stops at its edges', () => {
    const go = from('9')
    expect(go(4, 'left')).toBe(3)
    expect(go(4, 'right')).toBe(5)
    expect(go(4, 'up')).toBe(1)
    expect(go(4, 'down')).toBe(7)
    expect(go(2, 'right')).toBeUndefined()
    expect(go(6, 'down')).toBeUndefined()
  })

  it('finds its way around a large cell', () => {
    const go = from('1+5')
    expect(go(0, 'right')).toBe(1)
    expect(go(1, 'left')).toBe(0)
    expect(go(2, 'left')).toBe(0)
    expect(go(4, 'up')).toBe(0)
    expect(go(0, 'left')).toBeUndefined()
  })

  it('crosses the middle of 1+12', () => {
    const { cells } = layoutOf('1+12')
    const left = cells.findIndex((c) => c.x === 0 && c.y === 1)
    expect(neighbour(cells, left, 'right')).toBe(0)
  })

  it.each(layouts.map((layout) => layout.id))('reaches every cell of %s', (id) => {
    const { cells } = layoutOf(id)
    const reached = new Set([0])
    for (const index of reached)
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbour(cells, index, direction)
        if (next !== undefined) reached.add(next)
      }
    expect(reached.size).toBe(cells.length)
  })

  it('knows no way from a cell that is not shown', () =>
    expect(from('4')(30, 'left')).toBeUndefined())
})
