import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../cameras.module.css'
import { Row } from './row'
import { type CameraRow, type Column, columns, type Sort } from './rows'
import { extend, point, type Selection, toggle, toggleAll } from './selection'
import type { ListKeysResult } from './use-list-keys'

export const ROW_HEIGHT = 36

interface TableProps {
  rows: CameraRow[]
  ids: string[]
  sort: Sort
  onSort: (column: Column) => void
  selection: Selection
  setSelection: (change: (before: Selection) => Selection) => void
  keys: ListKeysResult
  onEdit: (id: string) => void
  empty: ReactNode
}

function Head({ ids, sort, onSort, selection, setSelection }: TableProps) {
  const { t } = useTranslation()
  const ticked = ids.filter((id) => selection.ticked.has(id)).length
  const Chevron = sort.descending ? IconChevronDown : IconChevronUp
  return (
    <div className={css.headRow} role="row">
      <span role="columnheader" className={css.tick}>
        <Checkbox
          size="xs"
          aria-label={t('cameras.actions.selectAll')}
          checked={ticked > 0 && ticked === ids.length}
          indeterminate={ticked > 0 && ticked < ids.length}
          onChange={() => setSelection((before) => toggleAll(before, ids))}
        />
      </span>
      {columns.map((column) => {
        const sorted = sort.column === column
        const direction = sort.descending ? 'descending' : 'ascending'
        return (
          <span key={column} role="columnheader" aria-sort={sorted ? direction : 'none'}>
            <button type="button" className={css.headCell} onClick={() => onSort(column)}>
              {t(`cameras.columns.${column}`)}
              {sorted && <Chevron size={14} />}
            </button>
          </span>
        )
      })}
    </div>
  )
}

export function CameraTable(props: TableProps) {
  const { rows, ids, selection, setSelection, keys, onEdit, empty } = props
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => keys.gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  })
  useEffect(() => {
    keys.virtual.current = virtual
  })
  // Rows are memoised: what they call must stay the same while the list below changes.
  const latest = useRef({ ids, onEdit })
  latest.current = { ids, onEdit }
  const onPick = useCallback(
    (id: string, event: MouseEvent) => {
      setSelection((before) => {
        if (event.shiftKey) return extend(before, latest.current.ids, id)
        return event.ctrlKey || event.metaKey ? toggle(before, id) : point(before, id)
      })
    },
    [setSelection],
  )
  const onTick = useCallback((id: string) => setSelection((s) => toggle(s, id)), [setSelection])
  const onOpen = useCallback((id: string) => latest.current.onEdit(id), [])
  return (
    <div className={css.table} role="grid" aria-rowcount={rows.length} aria-multiselectable>
      <Head {...props} />
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: it holds the rows of the grid above */}
      <div
        ref={keys.gridRef}
        className={css.scroll}
        role="rowgroup"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is one stop, arrows move within
        tabIndex={0}
        aria-activedescendant={selection.cursor ? `camera-${selection.cursor}` : undefined}
        onKeyDown={keys.onKeyDown}
        data-testid="cameras-list"
      >
        {rows.length === 0 && empty}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
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
                  onPick={onPick}
                  onTick={onTick}
                  onOpen={onOpen}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}
