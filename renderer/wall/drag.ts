import type { Dragged } from './put'

const MARK = 'vong-gac'

/** The library carries loose records; only ours are read back. */
export const dragData = (dragged: Dragged): Record<string, unknown> => ({ [MARK]: dragged })

export const readDragged = (data: Record<string | symbol, unknown>) =>
  data[MARK] as Dragged | undefined
