import { indexOf, type RowsState, rowAt } from './rows'

/** Where the keyboard is: a row, and the bookmark in it once that is read. */
export interface Cursor {
  index: number
  id: string | null
}

export const top: Cursor = { index: 0, id: null }

export const cursorAt = (state: RowsState, index: number): Cursor => {
  const last = Math.max(0, (state.total ?? 0) - 1)
  const at = Math.min(last, Math.max(0, index))
  return { index: at, id: rowAt(state, at)?.id ?? null }
}

/**
 * After the rows changed: with its bookmark where that went; in the same place when it is gone, so
 * that what came after it is next.
 */
export function settled(cursor: Cursor, state: RowsState): Cursor {
  const found = indexOf(state, cursor.id)
  if (found >= 0) return found === cursor.index ? cursor : { ...cursor, index: found }
  const next = cursorAt(state, cursor.index)
  if (next.id === null && (state.total ?? 0) > 0) return cursor
  return next.id === cursor.id && next.index === cursor.index ? cursor : next
}
