import type { Handlers, ScreenId } from '../../preload/contract'
import { send, transfer } from './transfer'
import type { Wall } from './wall'

/**
 * @param of the wall that a window shows now: its screen's, in the station's world or the demo's
 * @param at a screen's; null when it is not open
 */
export const wallHandlers = (
  of: (window: number) => Wall,
  at: (screen: ScreenId) => Wall | null,
): Handlers['wall'] => ({
  setLayout: (layout, { window }) => of(window).setLayout(layout),
  place: ({ cell, cameras }, { window }) => of(window).place(cell, cameras),
  fill: (cameras, { window }) => of(window).fill(cameras),
  fillLayout: ({ layout, cameras }, { window }) => of(window).fill(cameras, layout),
  swap: ({ a, b }, { window }) => of(window).swap(a, b),
  move: ({ cells, to }, { window }) => of(window).move(cells, to),
  clear: (cell, { window }) => of(window).clear(cell),
  clearCells: (cells, { window }) => of(window).clear(...cells),
  clearAll: (_none, { window }) => of(window).clearAll(),
  setTitle: ({ cell, title }, { window }) => of(window).setTitle(cell, title),
  enlarge: (cell, { window }) => of(window).enlarge(cell),
  undo: (_none, { window }) => of(window).undo(),
  redo: (_none, { window }) => of(window).redo(),
  recent: (cell, { window }) => of(window).recent(cell),
  transfer: ({ from, to }) => {
    const [source, target] = [at(from.screen), at(to.screen)]
    return source && target ? transfer(source, from.cells, target, to.cell) : NO_SCREEN
  },
  send: ({ cameras, to }) => {
    const target = at(to.screen)
    return target ? send(cameras, target, to.cell) : NO_SCREEN
  },
})

const NO_SCREEN = { status: 'refused', reason: 'no-screen' } as const
