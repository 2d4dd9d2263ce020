import { useLayoutEffect, useRef, useState } from 'react'
import type { BookmarkFilter } from '../../../preload/contract'
import { type Cursor, cursorAt, settled, top } from '../data/cursor'
import { useRows } from '../data/use-rows'
import { Summary } from '../filter/summary'
import { narrowing } from '../filter/wanted'
import { openDetail, pointAt, useViolations } from '../store'
import { Nothing } from './empty'
import css from './list.module.css'
import { Table } from './table'

interface ListProps {
  filter: BookmarkFilter
  total: number | null
}

/** The list, and where the keyboard is in it. */
export function List({ filter, total }: ListProps) {
  const oldest = useViolations((state) => state.oldest)
  const filtered = useViolations((state) => narrowing(state.wanted) > 0)
  const [state, source] = useRows(filter, oldest)
  const [cursor, setCursor] = useState<Cursor>(() => ({
    ...top,
    id: useViolations.getState().current,
  }))
  const query = useRef(state.query)
  useLayoutEffect(() => {
    const another = query.current !== state.query && query.current !== 0
    query.current = state.query
    const next = another ? cursorAt(state, 0) : settled(cursor, state)
    if (next !== cursor) setCursor(next)
    if (next.id !== null || state.total === 0) pointAt(next.id)
  }, [cursor, state])
  return (
    <div className={css.list}>
      <Summary shown={state.filter === filter ? state.total : null} total={total} />
      <Table
        {...{ state, source, cursor, filter, oldest }}
        onMove={(index) => setCursor(cursorAt(state, index))}
        onOpen={openDetail}
      />
      {state.total === 0 && (
        <Nothing trouble={state.trouble} filtered={filtered} onAgain={() => source.refresh()} />
      )}
    </div>
  )
}
