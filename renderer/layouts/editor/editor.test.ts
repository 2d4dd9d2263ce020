import { describe, expect, it } from 'vitest'
import { builtInGrid, Grid, MAX_CELLS, MAX_SIDE } from '../../../preload/contract'
import { beginEditor, type EditorAct, type EditorState, edit, selectionOf } from './editor'
import { coarsest, inOrder, merged, plainGrid, rectangle, split } from './grid'

const grid = (columns: number, rows: number) => plainGrid(columns, rows) as Grid
const run = (start: Grid, acts: EditorAct[]) => acts.reduce(edit, beginEditor(start))
const at = (x: number, y: number, extend = false): EditorAct => ({
  ...{ act: 'select', unit: { x, y }, extend },
})
const move = (to: 'left' | 'right' | 'up' | 'down', extend = false): EditorAct => ({
  ...{ act: 'move', to, extend },
})
const merge: EditorAct = { act: 'merge' }
const cut = (how: 'units' | 'beside' | 'below'): EditorAct => ({ act: 'split', how })
const sizes = ({ grid: { cells } }: EditorState) => cells.map(({ w, h }) => `${w}x${h}`).join(' ')

describe('merging', () => {
  it('makes one cell of a rectangle, which comes first', () => {
    const state = run(grid(4, 4), [at(1, 1), at(2, 2, true), merge])
    expect(state.grid.cells[0]).toEqual({ x: 1, y: 1, w: 2, h: 2 })
    expect(state.grid.cells).toHaveLength(13)
  })

  it('by keys, cell by cell', () => {
    const state = run(grid(3, 3), [move('right', true), move('down', true), merge])
    expect(state.grid.cells[0]).toEqual({ x: 0, y: 0, w: 2, h: 2 })
    // On from the large cell to what lies beside it.
    expect(selectionOf(edit(state, move('right')))).toEqual({ x: 2, y: 1, w: 1, h: 1 })
  })

  it('selects whole cells, so that it is always a rectangle', () => {
    const one = builtInGrid('1+5') as Grid
    expect(rectangle(one, { x: 1, y: 1 }, { x: 2, y: 1 })).toEqual({ x: 0, y: 0, w: 3, h: 2 })
    expect(merged(one, { x: 1, y: 1, w: 2, h: 1 })).toEqual({ refused: 'one-cell' })
  })

  it('of one cell does nothing and says so', () => {
    const state = run(grid(2, 2), [merge])
    expect(state).toMatchObject({ refused: 'one-cell', past: [] })
    expect(edit(state, move('right')).refused).toBeNull()
  })
})

describe('splitting', () => {
  it('gives the units back', () => {
    const state = run(builtInGrid('1+5') as Grid, [cut('units')])
    expect(state.grid).toEqual(grid(3, 3))
  })

  it('halves a cell beside and below, with a finer grid where it must', () => {
    expect(sizes(run(grid(1, 1), [cut('beside')]))).toBe('1x1 1x1')
    expect(sizes(run(grid(2, 1), [{ act: 'all' }, merge, cut('beside')]))).toBe('1x1 1x1')
    const odd = run(grid(3, 1), [{ act: 'all' }, merge, cut('beside'), cut('below')])
    expect(odd.grid).toMatchObject({ columns: 6, rows: 2 })
    expect(sizes(odd)).toBe('3x1 3x1 3x1 3x1')
  })

  it('halves each selected cell', () => {
    const state = run(grid(2, 1), [{ act: 'all' }, cut('below')])
    expect(state.grid).toMatchObject({ columns: 2, rows: 2 })
    expect(sizes(state)).toBe('1x1 1x1 1x1 1x1')
  })

  it('stops where cells get too small or too many', () => {
    expect(run(grid(2, 2), [cut('units')]).refused).toBe('smallest')
    expect(split(grid(8, 8), { x: 0, y: 0, w: 1, h: 1 }, 'beside')).toEqual({ refused: 'too-fine' })
    const fine = run(grid(12, 5), [at(0, 0), at(11, 0, true), merge, at(0, 1), cut('below')])
    expect(fine).toMatchObject({ refused: null, grid: { rows: 10 } })
    const many = run(grid(6, 6), [{ act: 'all' }, cut('beside')])
    expect(many.refused).toBe('too-many')
    expect(run(grid(2, 2), [{ act: 'plain', columns: 9, rows: 8 }]).refused).toBe('too-many')
  })

  it('makes a needlessly fine grid coarser before it gives up', () => {
    const twelve = run(grid(12, 1), [{ act: 'all' }, merge, cut('beside'), at(0, 0), cut('beside')])
    // 12 columns in quarters: 3 units cannot be halved in 12 columns, but in 4 they can.
    const state = edit(twelve, cut('beside'))
    expect(state).toMatchObject({ refused: null })
    expect(Grid.safeParse(state.grid).success).toBe(true)
    expect(sizes(state)).toBe('4x1 1x1 1x1 1x1 1x1')
  })
})

it('what is saved has as few columns and rows as it needs', () => {
  const state = run(grid(4, 4), [at(0, 0), at(1, 1, true), merge, at(2, 0), at(3, 1, true), merge])
  expect(coarsest(state.grid)).toEqual(state.grid)
  const halved = run(state.grid, [at(0, 2), at(1, 3, true), merge, at(2, 2), at(3, 3, true), merge])
  expect(coarsest(halved.grid)).toEqual(grid(2, 2))
})

it('undo and redo go through all that was done, and starting anew is a step as well', () => {
  const first = grid(3, 3)
  const state = run(first, [at(0, 0), at(1, 1, true), merge, { act: 'plain', columns: 2, rows: 1 }])
  const [two, one, zero] = [1, 2, 3].map((n) =>
    Array.from({ length: n - 1 }, () => ({ act: 'undo' }) as const).reduce(edit, state),
  )
  expect([two?.grid.cells.length, one?.grid.cells.length]).toEqual([2, 6])
  expect(zero?.grid).toEqual(first)
  expect([1, 2, 3].reduce((now) => edit(now, { act: 'redo' }), zero as EditorState).grid).toEqual(
    state.grid,
  )
})

/** Numbers that look random and are the same in each run. */
function numbers(seed: number): (below: number) => number {
  let now = seed
  return (below) => {
    now = (now * 1664525 + 1013904223) % 4294967296
    return Math.floor((now / 4294967296) * below)
  }
}

function anyAct(next: (below: number) => number, { grid }: EditorState): EditorAct {
  const directions = ['left', 'right', 'up', 'down'] as const
  const unit = { x: next(grid.columns), y: next(grid.rows) }
  const acts: EditorAct[] = [
    ...[merge, merge, cut('units'), cut('beside'), cut('below')],
    { act: 'select', unit, extend: next(2) === 0 },
    { act: 'select', unit, extend: true },
    { act: 'move', to: directions[next(4)] ?? 'left', extend: next(2) === 0 },
    ...([{ act: 'undo' }, { act: 'redo' }, { act: 'all' }] as const),
    { act: 'plain', columns: 1 + next(13), rows: 1 + next(13) },
  ]
  return acts[next(acts.length)] ?? merge
}

it('whatever is done, the cells cover the grid exactly once, within bounds', () => {
  let merges = 0
  for (let seed = 1; seed <= 24; seed++) {
    const next = numbers(seed)
    const start = grid(1 + next(6), 1 + next(6))
    let state = beginEditor(start)
    for (let step = 0; step < 80; step++) {
      const before = state
      state = edit(state, anyAct(next, state))
      if (state.grid.cells.length < before.grid.cells.length) merges++
      expect(Grid.safeParse(state.grid).success).toBe(true)
      expect(state.grid.cells.length).toBeLessThanOrEqual(MAX_CELLS)
      expect(Math.max(state.grid.columns, state.grid.rows)).toBeLessThanOrEqual(MAX_SIDE)
      expect(inOrder(state.grid)).toEqual(state.grid)
      expect(Grid.safeParse(coarsest(state.grid)).success).toBe(true)
      const { x, y, w, h } = selectionOf(state)
      expect([x + w <= state.grid.columns, y + h <= state.grid.rows]).toEqual([true, true])
    }
    while (state.past.length > 0) state = edit(state, { act: 'undo' })
    expect(state.grid).toEqual(start)
  }
  expect(merges).toBeGreaterThan(80)
})
