import type { Drawing } from '../../../preload/contract'
import { centred, drawn, moved, type Point, stretched, type Tool } from './shapes'

export type EditorAct =
  | { act: 'tool'; tool: Tool }
  /** A stroke of the pointer, while it lasts and at its end. */
  | { act: 'stroke'; camera: string; from: Point; to: Point; done: boolean }
  /** In the middle, by keyboard. */
  | { act: 'add'; camera: string }
  | { act: 'select'; index: number }
  | { act: 'next'; by: 1 | -1 }
  | { act: 'move' | 'stretch'; dx: number; dy: number }
  /** The selected one is this from now on. */
  | { act: 'change'; to: Drawing }
  /** The hand has let go: what follows is a change of its own. */
  | { act: 'rest' }
  | { act: 'delete' | 'undo' | 'redo' }

export interface EditorState {
  tool: Tool
  shapes: readonly Drawing[]
  /** Index of the one that keys act on; -1 for none. */
  selected: number
  /** What the pointer is drawing now. */
  stroke: Drawing | null
  past: readonly (readonly Drawing[])[]
  future: readonly (readonly Drawing[])[]
  /** Steps of one kind on one shape are taken back together. */
  going: string
  /** As many as there may be. */
  most: number
}

export const beginEditor = (shapes: readonly Drawing[], most: number): EditorState => ({
  ...{ tool: 'arrow', shapes, selected: -1, stroke: null, past: [], future: [], going: '', most },
})

export function edit(state: EditorState, act: EditorAct): EditorState {
  switch (act.act) {
    case 'tool':
      return { ...state, tool: act.tool, going: '' }
    case 'stroke':
      return stroked(state, act)
    case 'add':
      return added(state, centred(state.tool, act.camera))
    case 'select':
      return { ...state, selected: act.index, going: '' }
    case 'next':
      return next(state, act.by)
    case 'change':
      return replaced(state, 'change', () => act.to)
    case 'rest':
      return { ...state, going: '' }
    case 'delete':
      return removed(state)
    case 'undo':
      return back(state)
    case 'redo':
      return again(state)
    default:
      return replaced(state, act.act, (each) =>
        (act.act === 'move' ? moved : stretched)(each, act.dx, act.dy),
      )
  }
}

function stroked(state: EditorState, act: Extract<EditorAct, { act: 'stroke' }>): EditorState {
  const stroke = drawn(state.tool, act.camera, act.from, act.to)
  return act.done ? added({ ...state, stroke: null }, stroke) : { ...state, stroke }
}

function added(state: EditorState, drawing: Drawing | null): EditorState {
  if (!drawing || state.shapes.length >= state.most) return state
  return { ...changed(state, [...state.shapes, drawing]), selected: state.shapes.length }
}

function removed(state: EditorState): EditorState {
  if (!state.shapes[state.selected]) return state
  const shapes = state.shapes.filter((_each, index) => index !== state.selected)
  return { ...changed(state, shapes), selected: shapes.length - 1 }
}

function next(state: EditorState, by: number): EditorState {
  const { length } = state.shapes
  if (length === 0) return state
  const from = state.selected < 0 && by < 0 ? length : state.selected
  return { ...state, selected: (from + by + length) % length, going: '' }
}

function replaced(
  state: EditorState,
  act: EditorAct['act'],
  change: (drawing: Drawing) => Drawing,
): EditorState {
  if (!state.shapes[state.selected]) return state
  const shapes = state.shapes.map((each, index) => (index === state.selected ? change(each) : each))
  const going = `${act} ${state.selected}`
  if (state.going === going) return { ...state, shapes, future: [] }
  return { ...changed(state, shapes), going }
}

const changed = (state: EditorState, shapes: readonly Drawing[]): EditorState => ({
  ...{ ...state, shapes, past: [...state.past, state.shapes], future: [], going: '' },
})

function back(state: EditorState): EditorState {
  const shapes = state.past.at(-1)
  if (!shapes) return state
  const future = [state.shapes, ...state.future]
  return { ...state, shapes, past: state.past.slice(0, -1), future, selected: -1, going: '' }
}

function again(state: EditorState): EditorState {
  const [shapes, ...future] = state.future
  if (!shapes) return state
  const past = [...state.past, state.shapes]
  return { ...state, shapes, past, future, selected: -1, going: '' }
}
