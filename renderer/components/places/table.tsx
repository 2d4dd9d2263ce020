import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRem } from '../use-rem'
import type { TableColumn } from './columns'
import { type Sorting, TableHead } from './head'
import { TableRow } from './row'
import css from './table.module.css'

/** In rem, as in the style sheet. */
const ROW = 2.375
const PAGE = 10

const steps: Record<string, number> = {
  ...{ ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
}

interface TableProps<L> extends Sorting {
  /** Of the element that has the keyboard. */
  id: string
  testId: string
  label: string
  /** What the rows are, and what the first column is called. */
  level: string
  first: string
  /** In their order. */
  lines: readonly L[]
  sum: L
  columns: readonly TableColumn<L>[]
  /** Columns whose sum says nothing. */
  unsummed?: (column: TableColumn<L>) => boolean
  nameOf: (line: L) => string
  /** The row that has the keyboard at first; '' is the topmost. */
  from: string
  onOpen: (line: L) => void
  /** Columns of the grid, and how narrow it may become. */
  className: string | undefined
}

/** What lies below a place, a row each. Only the rows in view exist. */
export function PlaceTable<L extends { code: string }>(props: TableProps<L>) {
  const { lines, sum, columns, from, onOpen, nameOf, level } = props
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState(from)
  const height = ROW * useRem()
  const virtual = useVirtualizer({
    ...{ count: lines.length, overscan: 8 },
    getScrollElement: () => body.current,
    estimateSize: () => height,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is why
  useEffect(() => virtual.measure(), [height])
  const at = Math.max(
    0,
    lines.findIndex(({ code }) => code === current),
  )
  const move = (index: number) => {
    const next = Math.min(lines.length - 1, Math.max(0, index))
    setCurrent(lines[next]?.code ?? '')
    virtual.scrollToIndex(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey) return
    const by = steps[event.key]
    const line = lines[at]
    if (by !== undefined) move(at + by)
    else if (event.key === 'Enter' && line) onOpen(line)
    else return
    event.preventDefault()
  }
  return (
    <table
      id={props.id}
      className={`${css.table} ${props.className ?? ''}`}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
      role="grid"
      aria-label={props.label}
      aria-rowcount={lines.length}
      aria-activedescendant={lines[at] && `figures-${lines[at].code}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-level={level}
      data-testid={props.testId}
    >
      <TableHead {...props} />
      <tbody ref={body} className={css.scroll}>
        {/* Its height is that of all rows. */}
        <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          return (
            line && (
              <TableRow
                key={line.code}
                {...{ line, columns, onOpen }}
                name={nameOf(line)}
                top={start}
                current={index === at}
                onPick={() => setCurrent(line.code)}
              />
            )
          )
        })}
      </tbody>
      <tfoot className={css.foot}>
        <tr className={css.row}>
          <th scope="row">{t('facilities.overview.table.total')}</th>
          {columns.map((column) => (
            <td key={column.key} data-right={column.right || undefined} data-column={column.key}>
              {props.unsummed?.(column) ? null : column.cell(sum)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
