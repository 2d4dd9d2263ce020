import { api, useShared } from '../../state'

export interface WallPlace {
  cell: number
  id: string
}

/** Which cells of the wall hold these cameras now. */
export const placesOf = (ids: ReadonlySet<string>): WallPlace[] =>
  useShared
    .getState()
    .wall.cells.flatMap((id, cell) => (id !== null && ids.has(id) ? [{ cell, id }] : []))

/** Back to where they were, unless another camera has taken the cell meanwhile. */
export async function putBack(places: WallPlace[]): Promise<void> {
  for (const { cell, id } of places) {
    if (useShared.getState().wall.cells[cell] === null) {
      await api.wall.place({ cell, cameras: [id] })
    }
  }
}
