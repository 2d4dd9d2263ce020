import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FigureLine } from '../../../preload/contract'
import { useRem } from '../../components/use-rem'
import type { TableColumn } from './columns'
import { TableHead } from './head'
import { TableRow } from './row'
import css from './table.module.css'
import { useSpeech } from './use-speech'

/** The table, where the keyboard is when the overview is entered. */
export const ROWS = 'facilities-rows'

/** In rem, as in the style sheet. */
const ROW = 2.375
const PAGE = 10

const steps: Record<string, number> = {
  ...{ ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
}

interface TableProps {
  /** In their order. */
  lines: readonly FigureLine[]
  sum: FigureLine
  columns: readonly TableColumn[]
  /** The row that has the keyboard at first; '' is the topmost. */
  from: string
  onOpen: (line: FigureLine) => void
}

/** What lies below the place, a row each. Only the rows in view exist. */
export function Table({ lines, sum, columns, from, onOpen }: TableProps) {
  const { t } = useSpeech()
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
  const level = lines[0]?.level ?? 'facility'
  return (
    <table
      id={ROWS}
      className={css.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
      role="grid"
      aria-label={t('facilities.overview.table.label')}
      aria-rowcount={lines.length}
      aria-activedescendant={lines[at] && `figures-${lines[at].code}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-level={level}
      data-testid="facilities-table"
    >
      <TableHead level={level} columns={columns} />
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
          {columns.map(({ key, right, cell }) => (
            <td key={key} data-right={right || undefined} data-column={key}>
              {level === 'facility' && !right ? null : cell(sum)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
