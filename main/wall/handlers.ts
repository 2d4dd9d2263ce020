import type { Handlers } from '../../preload/contract'
import type { Wall } from './wall'

/** @param wall the wall that is shown now: the station's or the demo's */
export const wallHandlers = (wall: () => Wall): Handlers['wall'] => ({
  setLayout: (layout) => wall().setLayout(layout),
  place: ({ cell, cameras }) => wall().place(cell, cameras),
  fill: (cameras) => wall().fill(cameras),
  swap: ({ a, b }) => wall().swap(a, b),
  clear: (cell) => wall().clear(cell),
  clearAll: () => wall().clearAll(),
  enlarge: (cell) => wall().enlarge(cell),
  undo: () => wall().undo(),
})
