import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookmarkFilter, BookmarkState } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { useRem } from '../../components/use-rem'
import { type Cursor, cursorAt, settled, top } from '../data/cursor'
import { rowAt } from '../data/rows'
import { useRows } from '../data/use-rows'
import { enterRows } from '../keys'
import { wordsFor } from '../say'
import { StateSign } from '../signs'
import { openDetail, pointAt, toggleTick, useViolations } from '../store'
import { useMinute } from '../use-minute'
import css from './board.module.css'
import { Card } from './card'
import { readCard } from './drag'
import { askMove, draggedWith, mayMove } from './move'
import { CARD_HEIGHT } from './sizes'

export interface ColumnHandle {
  move: (by: number) => void
  /** The keyboard comes from another column. */
  enter: () => void
}

interface ColumnProps {
  state: BookmarkState
  filter: BookmarkFilter
  /** The keyboard is in it. */
  here: boolean
  handle: (handle: ColumnHandle | null) => void
  onCount: (count: number) => void
  onEnter: () => void
}

function useDrop(state: BookmarkState) {
  const ref = useRef<HTMLElement>(null)
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const card = readCard(source.data)
        return card !== undefined && mayMove(card.state, state)
      },
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const card = readCard(source.data)
        if (card) askMove(state, draggedWith(card.id))
      },
    })
  }, [state])
  return { ref, over }
}

export function Column({ state, filter, here, handle, onCount, onEnter }: ColumnProps) {
  const { t, i18n } = useTranslation()
  const own = useMemo(() => ({ ...filter, states: [state] }), [filter, state])
  const oldest = useViolations((all) => all.oldest)
  const ticked = useViolations((all) => all.ticked)
  const [rows, source] = useRows(own, oldest)
  const [cursor, setCursor] = useState<Cursor>(top)
  const now = useMinute()
  const { ref, over } = useDrop(state)
  const scroll = useRef<HTMLDivElement>(null)
  const height = CARD_HEIGHT * useRem()
  const total = rows.total ?? 0
  const virtual = useVirtualizer({
    ...{ count: total, overscan: 4 },
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is why
  useEffect(() => virtual.measure(), [height])
  const items = virtual.getVirtualItems()
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => source.need(from, to), [source, from, to])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told when it changes
  useEffect(() => {
    if (rows.total !== null && rows.filter === own) onCount(rows.total)
  }, [rows.total, rows.filter, own])
  useLayoutEffect(() => {
    const next = settled(cursor, rows)
    if (next !== cursor) setCursor(next)
    if (here && (next.id !== null || rows.total === 0)) pointAt(next.id)
  }, [cursor, rows, here])
  const move = (index: number) => {
    if (total === 0) return
    const next = cursorAt(rows, index)
    setCursor(next)
    virtual.scrollToIndex(next.index)
  }
  const latest = useRef({ move, cursor })
  latest.current = { move, cursor }
  useImperativeHandle(handle, () => ({
    move: (by) => latest.current.move(latest.current.cursor.index + by),
    enter: () => virtual.scrollToIndex(latest.current.cursor.index),
  }))
  return (
    <section
      ref={ref}
      className={css.column}
      data-over={over || undefined}
      data-here={here || undefined}
      data-testid={`column-${state}`}
      aria-label={t(`violations.states.${state}`)}
    >
      <header className={css.columnHead}>
        <StateSign state={state} />
        <b>{rows.total === null ? '' : formatsFor(i18n.language).count(rows.total)}</b>
      </header>
      <div ref={scroll} className={css.cards}>
        {rows.trouble && <p className={css.none}>{wordsFor(rows.trouble)}</p>}
        {rows.total === 0 && !rows.trouble && (
          <p className={css.none}>{t('violations.empty.column')}</p>
        )}
        <div style={{ height: virtual.getTotalSize() }} />
        {items.map(({ index, start }) => {
          const bookmark = rowAt(rows, index)
          return (
            bookmark && (
              <Card
                key={bookmark.id}
                {...{ bookmark, now }}
                top={start}
                current={here && cursor.index === index}
                ticked={ticked.has(bookmark.id)}
                onPick={(event) => {
                  onEnter()
                  setCursor({ index, id: bookmark.id })
                  if (event.ctrlKey || event.metaKey) toggleTick(bookmark.id)
                  enterRows()
                }}
                onOpen={openDetail}
              />
            )
          )
        })}
      </div>
    </section>
  )
}
