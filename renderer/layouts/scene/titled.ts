import type { WallState } from '../../../preload/contract'

/** Titles that were typed, by camera: while one types, a tour may turn the page or an alarm come. */
export type Typed = ReadonlyMap<string, string>

/** What a scene is made of: a kept one, or a wall, some of whose cells show something else now. */
type Shown = Pick<WallState, 'cells' | 'titles'> & Partial<Pick<WallState, 'lent'>>

/** The cameras that can have a title, by cell: what is lent to a cell is no part of a scene. */
export const titledCells = ({ cells, lent = [] }: Shown): (string | null)[] =>
  cells.map((id, cell) => (lent.includes(cell) ? null : id))

/** By cell. */
export const titlesWith = (shown: Shown, typed: Typed): string[] => {
  const cameras = titledCells(shown)
  return shown.titles.map((title, cell) => typed.get(cameras[cell] ?? '') ?? title)
}
