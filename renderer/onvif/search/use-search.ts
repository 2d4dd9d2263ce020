import { useEffect, useState } from 'react'
import type { FoundRow, SearchProgress } from '../../../preload/contract'
import { api } from '../../state'

export interface SearchState {
  progress: SearchProgress
  /** As they came. */
  rows: FoundRow[]
}

const none: SearchState = {
  progress: { id: 0, running: false, done: 0, total: 0, trouble: null },
  rows: [],
}

/** The station's search; what it found stays until the next one begins. */
export function useSearch(): SearchState {
  const [state, setState] = useState(none)
  useEffect(() => {
    const off = api.onvif.onChanged((told) => setState((before) => merged(before, told)))
    void api.onvif.state().then((whole) => setState((before) => merged(whole, before)))
    return off
  }, [])
  return state
}

/** Rows keep their place when more is known of them; another search begins with none. */
export function merged(before: SearchState, told: SearchState): SearchState {
  if (told.progress.id < before.progress.id) return before
  if (told.progress.id > before.progress.id) return told
  const rows = new Map(before.rows.map((row) => [row.key, row]))
  for (const row of told.rows) rows.set(row.key, row)
  return { progress: told.progress, rows: [...rows.values()] }
}
