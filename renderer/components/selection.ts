/** In a list: where the keyboard is, and which rows are ticked; both by id, so sorting moves neither. */
export interface Selection {
  cursor: string | null
  /** The other end of a range made with Shift. */
  anchor: string | null
  ticked: ReadonlySet<string>
}

export const nothing: Selection = { cursor: null, anchor: null, ticked: new Set() }

/** Only the cursor, nothing ticked. */
export const at = (id: string | null): Selection => ({ cursor: id, anchor: id, ticked: new Set() })

function between(ids: string[], from: string | null, to: string): string[] {
  const end = ids.indexOf(to)
  const start = from === null ? end : ids.indexOf(from)
  if (end < 0) return []
  if (start < 0) return [to]
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1)
}

/** The cursor goes to `id`; what is ticked stays. */
export const point = (selection: Selection, id: string): Selection => ({
  ...selection,
  cursor: id,
  anchor: id,
})

export function toggle(selection: Selection, id: string): Selection {
  const ticked = new Set(selection.ticked)
  if (!ticked.delete(id)) ticked.add(id)
  return { cursor: id, anchor: id, ticked }
}

/** Ticks everything from the anchor to `id`, and nothing else. */
export function extend(selection: Selection, ids: string[], id: string): Selection {
  const anchor = selection.anchor ?? selection.cursor ?? id
  return { cursor: id, anchor, ticked: new Set(between(ids, anchor, id)) }
}

/** The id `by` rows away from the cursor, within the list; the first one when there is none. */
export function neighbour(selection: Selection, ids: string[], by: number): string | null {
  const at = selection.cursor === null ? -1 : ids.indexOf(selection.cursor)
  if (at < 0) return ids[0] ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null
}

/** Ticks all shown; when all of them are ticked already, none. */
export function toggleAll(selection: Selection, ids: string[]): Selection {
  const all = ids.length > 0 && ids.every((id) => selection.ticked.has(id))
  return { ...selection, ticked: new Set(all ? [] : ids) }
}

export const untick = (selection: Selection): Selection => ({ ...selection, ticked: new Set() })

/** What an action is about: the ticked ones that are shown, else the one at the cursor. */
export function targets(selection: Selection, ids: string[]): string[] {
  const ticked = ids.filter((id) => selection.ticked.has(id))
  if (ticked.length > 0) return ticked
  return selection.cursor !== null && ids.includes(selection.cursor) ? [selection.cursor] : []
}

/** Where the cursor goes when `gone` leave the list: to the next that stays, else the one before. */
export function heir(ids: string[], gone: string[]): string | null {
  const leaving = new Set(gone)
  const last = Math.max(...gone.map((id) => ids.indexOf(id)))
  const staying = ids.filter((id, index) => index > last || !leaving.has(id))
  return ids[last + 1] ?? staying[staying.length - 1] ?? null
}
