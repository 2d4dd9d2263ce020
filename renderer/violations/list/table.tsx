import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useCallback, useEffect, useRef } from 'react'
import type { BookmarkFilter } from '../../../preload/contract'
import { useRem } from '../../components/use-rem'
import type { Cursor } from '../data/cursor'
import type { RowSource } from '../data/row-source'
import { type RowsState, rowAt } from '../data/rows'
import { ROWS } from '../keys'
import { toggleTick, useViolations } from '../store'
import { useMinute } from '../use-minute'
import css from './list.module.css'
import { Row } from './row'
import { Head } from './table-head'
import { useAnchor } from './use-anchor'
import { useRange } from './use-range'
import { useTableKeys } from './use-table-keys'

/** In rem, as in the style sheet. */
const ROW_HEIGHT = 3.375

export interface TableProps {
  state: RowsState
  source: RowSource
  cursor: Cursor
  filter: BookmarkFilter
  oldest: boolean
  /** The keyboard goes to this row. */
  onMove: (index: number) => void
  onOpen: () => void
}

/** Only the rows in view exist, and only those are read. */
export function Table(props: TableProps) {
  const { state, source, cursor, filter, oldest, onMove, onOpen } = props
  const ticked = useViolations((all) => all.ticked)
  const now = useMinute()
  const body = useRef<HTMLTableSectionElement>(null)
  const height = ROW_HEIGHT * useRem()
  const total = state.total ?? 0
  const virtual = useVirtualizer({
    ...{ count: total, overscan: 8 },
    getScrollElement: () => body.current,
    estimateSize: () => height,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is why
  useEffect(() => virtual.measure(), [height])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins at its top
  useEffect(() => virtual.scrollToIndex(0), [state.query])
  const items = virtual.getVirtualItems()
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => source.need(from, to), [source, from, to])
  useAnchor(body, state, height)
  const range = useRange({ filter, oldest, cursor, state })
  const move = (index: number, shift: boolean) => {
    const next = Math.min(total - 1, Math.max(0, index))
    if (total === 0) return
    if (shift) range.extend(next)
    else range.restart(next)
    onMove(next)
    virtual.scrollToIndex(next)
  }
  const onKeyDown = useTableKeys({ cursor, filter, move, onOpen })
  const latest = useRef({ move, onOpen })
  latest.current = { move, onOpen }
  const onPick = useCallback((index: number, id: string, event: MouseEvent) => {
    const { shiftKey, ctrlKey, metaKey } = event
    latest.current.move(index, shiftKey)
    if (ctrlKey || metaKey) toggleTick(id)
  }, [])
  const open = useCallback(() => latest.current.onOpen(), [])
  return (
    <table
      id={ROWS}
      className={css.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
      role="grid"
      aria-rowcount={total}
      aria-multiselectable
      aria-activedescendant={cursor.id ? `violation-${cursor.id}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-testid="violations-list"
      hidden={state.total === 0}
    >
      <Head oldest={oldest} filter={filter} total={total} />
      <tbody ref={body} className={css.scroll}>
        {/* Its height is that of all rows. */}
        <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
        {items.map(({ index, start }) => (
          <Row
            key={index}
            {...{ index, now, onPick }}
            bookmark={rowAt(state, index)}
            top={start}
            current={cursor.index === index}
            ticked={ticked.has(rowAt(state, index)?.id ?? '')}
            onOpen={open}
          />
        ))}
      </tbody>
    </table>
  )
}
