import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { extend, point, type Selection, toggle } from '../../components/selection'
import { useRem } from '../../components/use-rem'
import css from './list.module.css'
import { Row } from './row'
import type { CameraRow, Column, Sort } from './rows'
import { TableHead } from './table-head'
import type { ListKeysResult } from './use-list-keys'

/** In rem, as in the style sheet. */
const ROW_HEIGHT = 2.25

interface TableProps {
  rows: CameraRow[]
  ids: string[]
  sort: Sort
  onSort: (column: Column) => void
  selection: Selection
  setSelection: (change: (before: Selection) => Selection) => void
  keys: ListKeysResult
  /** Another search: the list starts at its top again. */
  query: string
  onEdit: (id: string) => void
  empty: ReactNode
}

/** Handlers that stay the same while the list changes, for rows that are memoised. */
function useRowHandlers({ ids, onEdit, setSelection }: TableProps) {
  const latest = useRef({ ids, onEdit })
  latest.current = { ids, onEdit }
  const onPick = useCallback(
    (id: string, event: MouseEvent) => {
      const { shiftKey, ctrlKey, metaKey } = event
      setSelection((before) => {
        if (shiftKey) return extend(before, latest.current.ids, id)
        return ctrlKey || metaKey ? toggle(before, id) : point(before, id)
      })
    },
    [setSelection],
  )
  const onTick = useCallback((id: string) => setSelection((s) => toggle(s, id)), [setSelection])
  const onOpen = useCallback((id: string) => latest.current.onEdit(id), [])
  return { onPick, onTick, onOpen }
}

export function CameraTable(props: TableProps) {
  const { rows, sort, query, selection, keys, empty } = props
  const height = ROW_HEIGHT * useRem()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => keys.bodyRef.current,
    estimateSize: () => height,
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is why
  useEffect(() => virtual.measure(), [height])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order, another search
  useEffect(() => virtual.scrollToIndex(0), [sort, query])
  useEffect(() => {
    keys.virtual.current = virtual
  })
  const handlers = useRowHandlers(props)
  return (
    <table
      ref={keys.gridRef}
      className={css.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
      role="grid"
      aria-rowcount={rows.length}
      aria-multiselectable
      aria-activedescendant={selection.cursor ? `camera-${selection.cursor}` : undefined}
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      data-testid="cameras-list"
    >
      <TableHead {...props} />
      <tbody ref={keys.bodyRef} className={css.scroll}>
        {/* Its height is that of all rows; only those in view exist. */}
        <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <Row
                key={row.camera.id}
                row={row}
                top={item.start}
                index={item.index}
                current={selection.cursor === row.camera.id}
                ticked={selection.ticked.has(row.camera.id)}
                {...handlers}
              />
            )
          )
        })}
      </tbody>
      {rows.length === 0 && <caption className={css.caption}>{empty}</caption>}
    </table>
  )
}
