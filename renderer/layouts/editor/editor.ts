import type { Grid, LayoutCell } from '../../../preload/contract'
import {
  type Changed,
  cellAt,
  coarsest,
  type GridRefusal,
  merged,
  plainGrid,
  rectangle,
  type Split,
  split,
  type Unit,
} from './grid'

export type Direction = 'left' | 'right' | 'up' | 'down'

export type EditorAct =
  /** From another layout. */
  | { act: 'begin'; grid: Grid }
  | { act: 'plain'; columns: number; rows: number }
  | { act: 'move'; to: Direction; extend: boolean }
  | { act: 'select'; unit: Unit; extend: boolean }
  | { act: 'split'; how: Split }
  | { act: 'all' | 'merge' | 'undo' | 'redo' }

export interface EditorState {
  grid: Grid
  /** What is selected lies between these two. */
  anchor: Unit
  cursor: Unit
  past: readonly Grid[]
  future: readonly Grid[]
  /** Why the last act did nothing. */
  refused: GridRefusal | null
}

const ORIGIN: Unit = { x: 0, y: 0 }

export const beginEditor = (grid: Grid): EditorState => ({
  ...{ grid, anchor: ORIGIN, cursor: ORIGIN, past: [], future: [], refused: null },
})

export const selectionOf = ({ grid, anchor, cursor }: EditorState): LayoutCell =>
  rectangle(grid, anchor, cursor)

export function edit(state: EditorState, act: EditorAct): EditorState {
  switch (act.act) {
    case 'begin':
      return { ...become(state, act.grid), anchor: ORIGIN, cursor: ORIGIN }
    case 'plain':
      return plain(state, act)
    case 'move':
      return moved(state, act.to, act.extend)
    case 'select':
      return selected(state, act.unit, act.extend)
    case 'all':
      return selected({ ...state, anchor: ORIGIN }, lastUnit(state.grid), true)
    case 'merge':
      return changed(state, (grid, rect) => merged(grid, rect))
    case 'split':
      return changed(state, (grid, rect) => splitWell(grid, rect, act.how))
    case 'undo':
      return back(state)
    default:
      return again(state)
  }
}

const lastUnit = ({ columns, rows }: Grid): Unit => ({ x: columns - 1, y: rows - 1 })

function plain(state: EditorState, { columns, rows }: { columns: number; rows: number }) {
  const grid = plainGrid(columns, rows)
  if (!grid) return { ...state, refused: 'too-many' as const }
  return { ...become(state, grid), anchor: ORIGIN, cursor: ORIGIN }
}

function selected(state: EditorState, unit: Unit, extend: boolean): EditorState {
  return { ...state, cursor: unit, anchor: extend ? state.anchor : unit, refused: null }
}

/** To the cell beside that of the cursor. */
function moved(state: EditorState, to: Direction, extend: boolean): EditorState {
  const { grid, cursor } = state
  const cell = cellAt(grid, cursor)
  if (!cell) return state
  const next = {
    left: { x: cell.x - 1, y: cursor.y },
    right: { x: cell.x + cell.w, y: cursor.y },
    up: { x: cursor.x, y: cell.y - 1 },
    down: { x: cursor.x, y: cell.y + cell.h },
  }[to]
  const inside = cellAt(grid, next) !== undefined
  // Without a cell beside it the selection is let go all the same.
  return selected(state, inside ? next : cursor, extend)
}

/** A grid that is finer than what it shows is made coarser before it is said to be too fine. */
function splitWell(grid: Grid, rect: LayoutCell, how: Split): Changed {
  const result = split(grid, rect, how)
  if (!('refused' in result) || result.refused !== 'too-fine') return result
  const coarse = coarsest(grid)
  return coarse.columns === grid.columns && coarse.rows === grid.rows
    ? result
    : split(coarse, scaledRect(rect, grid, coarse), how)
}

function changed(
  state: EditorState,
  change: (grid: Grid, rect: LayoutCell) => Changed,
): EditorState {
  const result = change(state.grid, selectionOf(state))
  if ('refused' in result) return { ...state, refused: result.refused }
  return become(state, result.grid)
}

function become(state: EditorState, grid: Grid): EditorState {
  const past = [...state.past, state.grid]
  return { ...state, ...held(state, grid), grid, past, future: [], refused: null }
}

function back(state: EditorState): EditorState {
  const grid = state.past.at(-1)
  if (!grid) return state
  const future = [state.grid, ...state.future]
  return {
    ...state,
    ...held(state, grid),
    grid,
    past: state.past.slice(0, -1),
    future,
    refused: null,
  }
}

function again(state: EditorState): EditorState {
  const [grid, ...future] = state.future
  if (!grid) return state
  const past = [...state.past, state.grid]
  return { ...state, ...held(state, grid), grid, past, future, refused: null }
}

/** What was selected stays where it is on the wall, however fine the grid is now. */
function held(state: EditorState, next: Grid): Pick<EditorState, 'anchor' | 'cursor'> {
  const { x, y, w, h } = scaledRect(selectionOf(state), state.grid, next)
  const last = lastUnit(next)
  const unit = (ux: number, uy: number) => ({
    ...{ x: Math.min(last.x, Math.floor(ux)), y: Math.min(last.y, Math.floor(uy)) },
  })
  return { anchor: unit(x, y), cursor: unit(Math.ceil(x + w) - 1, Math.ceil(y + h) - 1) }
}

function scaledRect({ x, y, w, h }: LayoutCell, from: Grid, to: Grid): LayoutCell {
  const [sx, sy] = [to.columns / from.columns, to.rows / from.rows]
  return { x: x * sx, y: y * sy, w: w * sx, h: h * sy }
}
