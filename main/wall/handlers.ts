import type { Handlers } from '../../preload/contract'
import type { Wall } from './wall'

/** @param of the wall that a window shows now: its screen's, in the station's world or the demo's */
export const wallHandlers = (of: (window: number) => Wall): Handlers['wall'] => ({
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
})
