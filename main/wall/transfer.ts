import type { Outcome } from '../../preload/contract'
import { clear, firstEmpty, place } from './state'
import type { Wall } from './wall'

const DONE: Outcome = { status: 'done' }

/** Where what comes from another screen goes when it was sent to no cell of its own. */
function roomOn(wall: Wall, near: number): number {
  const now = wall.state() // a cell that a tour or the alarm fills is not empty
  return firstEmpty(now) ?? Math.min(near, now.grid.cells.length - 1)
}

/**
 * What cells of one wall show goes to another wall; what stood there takes the first one's place.
 * Each wall can undo its part, in one step.
 * @param to null: the first empty cell, else the one with the same number
 */
export function transfer(from: Wall, cells: number[], on: Wall, to: number | null): Outcome {
  const { cells: shown, lent } = from.state()
  const cameras = cells.flatMap((cell) => shown[cell] ?? [])
  const [first] = cells
  if (cameras.length === 0 || first === undefined)
    return { status: 'refused', reason: 'cell-empty' }
  const target = to ?? roomOn(on, first)
  if (from === on) return cells.length > 1 ? on.move(cells, target) : on.swap(first, target)
  const displaced = on.arrangement().cells[target]
  on.place(target, cameras)
  const there = on.arrangement().cells
  // What found no room stays; what a tour or the alarm shows is not the operator's to take away.
  const gone = cells.filter((cell) => there.includes(shown[cell] ?? '') && !lent.includes(cell))
  // A step that changes nothing would have to be undone all the same, and would end a tour.
  if (gone.length === 0) return DONE
  const left = clear(from.arrangement(), gone)
  const back = displaced && !there.includes(displaced) && gone.includes(first)
  from.arrange(back ? place(left, first, [displaced]) : left)
  return DONE
}

/** Cameras go to another screen's wall, from a cell on or where there is room. */
export const send = (cameras: string[], on: Wall, to: number | null): Outcome =>
  on.place(to ?? roomOn(on, 0), cameras)
