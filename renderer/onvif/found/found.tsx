import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundRow } from '../../../preload/contract'
import { actionOf, currentKeymap } from '../../components/keymap'
import {
  extend,
  neighbour,
  point,
  type Selection,
  toggle,
  toggleAll,
} from '../../components/selection'
import { useRem } from '../../components/use-rem'
import type { Adding } from '../adding/use-adding'
import css from '../onvif.module.css'
import type { Known } from './known'
import { Row } from './row'

const ROW_HEIGHT = 2.25
const PAGE = 12

const steps: Record<string, number> = {
  ...{ ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
}

const COLUMNS = ['device', 'address', 'main', 'sub', 'clock', 'ptz', 'state'] as const

interface FoundProps {
  rows: FoundRow[]
  known: Known
  selection: Selection
  setSelection: (change: (before: Selection) => Selection) => void
  adding: Adding
  list: Ref<HTMLTableElement>
}

/** What was found; only rows that can be added can be ticked. */
export function Found({ rows, known, selection, setSelection, adding, list }: FoundProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const height = ROW_HEIGHT * useRem()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    estimateSize: () => height,
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is why
  useEffect(() => virtual.measure(), [height])
  const ids = rows.map(({ key }) => key)
  const { fresh } = adding
  const isFresh = new Set(fresh)
  const tickable = (next: Selection): Selection => ({
    ...next,
    ticked: new Set([...next.ticked].filter((id) => isFresh.has(id))),
  })
  const change = (how: (before: Selection) => Selection) =>
    setSelection((before) => tickable(how(before)))
  const move = (by: number, shift: boolean) => {
    const id = neighbour(selection, ids, by)
    if (id === null) return
    change((before) => (shift ? extend(before, ids, id) : point(before, id)))
    virtual.scrollToIndex(ids.indexOf(id))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const { cursor } = selection
    if (actionOf(event.nativeEvent, 'cameras', currentKeymap()) === 'cameras.all')
      change((before) => toggleAll(before, fresh))
    else if (step !== undefined) move(step, event.shiftKey)
    else if (event.key === ' ' && cursor !== null) change((before) => toggle(before, cursor))
    else return
    event.preventDefault()
  }
  const onPick = (id: string, { shiftKey, ctrlKey, metaKey }: MouseEvent) =>
    change((before) => {
      if (shiftKey) return extend(before, ids, id)
      return ctrlKey || metaKey ? toggle(before, id) : point(before, id)
    })
  return (
    <table
      ref={list}
      className={css.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
      role="grid"
      aria-label={t('onvif.list')}
      aria-rowcount={rows.length}
      aria-multiselectable
      aria-activedescendant={selection.cursor ? `found-${selection.cursor}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-testid="onvif-list"
    >
      <thead className={css.listHead}>
        <tr className={css.headRow}>
          <th className={css.tick} aria-label={t('onvif.columns.tick')} />
          {COLUMNS.map((column) => (
            <th key={column}>{t(`onvif.columns.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} className={css.scroll}>
        <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <Row
                key={row.key}
                {...{ row, index }}
                top={start}
                known={known.get(row.key)}
                planned={adding.planned.get(row.key)}
                problem={adding.problems.get(row.key)}
                current={selection.cursor === row.key}
                ticked={selection.ticked.has(row.key)}
                tickable={isFresh.has(row.key)}
                onPick={onPick}
                onTick={(id) => change((before) => toggle(before, id))}
              />
            )
          )
        })}
      </tbody>
    </table>
  )
}
