import type { ScreenId } from '../../preload/contract'

/** What is dragged: cameras from the tree, a tile, or several. */
export type Dragged =
  | { kind: 'cameras'; cameras: string[] }
  | { kind: 'cell'; cell: number }
  | { kind: 'cells'; cells: number[] }

/** What comes from another window, and from which screen. */
export interface Foreign {
  screen: ScreenId
  dragged: Dragged
}

const MARK = 'vong-gac'

/** The library carries loose records; only ours are read back. */
export const dragData = (dragged: Dragged): Record<string, unknown> => ({ [MARK]: dragged })

export const readDragged = (data: Record<string | symbol, unknown>) =>
  data[MARK] as Dragged | undefined

/** Known to no other application, so that none takes a tile for text. */
export const FOREIGN = 'application/x-vong-gac'

export const foreignData = (foreign: Foreign): Record<string, string> => ({
  [FOREIGN]: JSON.stringify(foreign),
})

/** Another window of ours wrote it; anybody else could have as well. Main checks what it holds. */
export function readForeign(text: string | null): Foreign | null {
  try {
    const { screen, dragged } = JSON.parse(text ?? '') as Foreign
    const known = ['cameras', 'cell', 'cells'].includes(dragged.kind)
    return known && typeof screen === 'string' ? { screen, dragged } : null
  } catch {
    return null
  }
}

export const cellsOf = (dragged: Dragged): number[] =>
  dragged.kind === 'cell' ? [dragged.cell] : dragged.kind === 'cells' ? dragged.cells : []
