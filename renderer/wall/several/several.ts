import { tileElement } from '../../components/shot'
import { useShared } from '../../state'
import { selectTile, useTiles } from '../tiles'
import { rangeOf } from './range'

/** One cell is no selection of several. */
function choose(cells: number[], selected: number | null, anchor: number | null) {
  const several = cells.length > 1 ? cells : []
  useTiles.setState({ several, selected, anchor })
}

/** Everything between where the selection began and this cell. */
export function extendTo(cell: number) {
  const { anchor, selected } = useTiles.getState()
  const from = anchor ?? selected ?? cell
  choose(rangeOf(useShared.getState().wall.grid.cells, from, cell), cell, from)
}

/** The cell joins the others, or leaves them. */
export function toggle(cell: number) {
  const { several, selected } = useTiles.getState()
  const before = several.length > 0 ? several : selected === null ? [] : [selected]
  const joins = !before.includes(cell)
  const cells = joins ? [...before, cell] : before.filter((each) => each !== cell)
  choose(cells, joins ? cell : (cells.at(-1) ?? null), cell)
}

export function selectAll() {
  const cells = useShared.getState().wall.grid.cells.map((_cell, index) => index)
  choose(cells, useTiles.getState().selected ?? 0, useTiles.getState().anchor)
}

/** The focus came to a cell: one of several keeps the others. */
export function focused(cell: number) {
  if (useTiles.getState().several.includes(cell)) useTiles.setState({ selected: cell })
  else selectTile(cell)
}

type Press = Pick<MouseEvent, 'button' | 'ctrlKey' | 'shiftKey' | 'preventDefault'>

export const picksSeveral = ({ button, ctrlKey, shiftKey }: Press) =>
  button === 0 && (ctrlKey || shiftKey)

/** With Shift or Ctrl, before the browser moves the focus, which would choose one alone. */
export function pick(press: Press, cell: number) {
  if (!picksSeveral(press)) return
  press.preventDefault()
  if (press.shiftKey) extendTo(cell)
  else toggle(cell)
  const { selected } = useTiles.getState()
  if (selected !== null) tileElement(selected)?.focus()
}

/** What keys act on, in the order of the layout; of an enlarged tile that one alone. */
export function chosenCells(): number[] {
  const { several, selected } = useTiles.getState()
  const { enlarged } = useShared.getState().wall
  if (enlarged !== null) return [enlarged]
  if (several.length > 0) return [...several].sort((a, b) => a - b)
  return selected === null ? [] : [selected]
}

/** Those of a drag: all of them when the cell is one of several. */
export const togetherWith = (cell: number): number[] =>
  useTiles.getState().several.includes(cell) ? chosenCells() : [cell]

/** Cameras in these cells, and panels of figures, each once. */
export function camerasIn(cells: readonly number[]): string[] {
  const shown = useShared.getState().wall.cells
  return [...new Set(cells.flatMap((cell) => shown[cell] ?? []))]
}
