import i18next from 'i18next'
import { useRef } from 'react'
import { type BookmarkFilter, MOST_IDS } from '../../../preload/contract'
import { api } from '../../state'
import type { Cursor } from '../data/cursor'
import { type RowsState, rowAt } from '../data/rows'
import { broken, complain, notify } from '../say'
import { tick } from '../store'

interface RangeProps {
  filter: BookmarkFilter
  oldest: boolean
  cursor: Cursor
  state: RowsState
}

/** The rows from one to the other, as far as they are read; null when some are not. */
function known(state: RowsState, from: number, to: number): string[] | null {
  const ids: string[] = []
  for (let index = from; index <= to; index++) {
    const row = rowAt(state, index)
    if (!row) return null
    ids.push(row.id)
  }
  return ids
}

/** Ranges by Shift: from where the keyboard was to where it goes, and nothing else. */
export function useRange({ filter, oldest, cursor, state }: RangeProps) {
  const anchor = useRef<number | null>(null)
  const asked = useRef(0)
  const extend = async (to: number) => {
    anchor.current ??= cursor.index
    const [first, last] = [Math.min(anchor.current, to), Math.max(anchor.current, to)]
    const turn = ++asked.current
    const ids = known(state, first, last)
    if (ids) return tick(new Set(ids))
    const all = await api.bookmarks.ids(filter).catch(() => null)
    if (turn !== asked.current) return
    if (!all) return complain(broken())
    const { total } = all
    const [from, end] = oldest ? [total - 1 - last, total - 1 - first] : [first, last]
    const picked = all.ids.slice(from, end + 1)
    tick(new Set(picked))
    if (picked.length <= last - first && total > all.ids.length)
      notify({ message: i18next.t('violations.actions.tooMany', { count: MOST_IDS }) })
  }
  const restart = (at: number) => {
    anchor.current = at
    asked.current++
  }
  return { extend, restart }
}
