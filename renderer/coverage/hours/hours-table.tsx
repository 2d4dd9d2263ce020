import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRem } from '../../components/use-rem'
import css from './hours.module.css'
import { HoursLine, two } from './hours-line'
import type { HoursRow } from './rows'

/** In rem, as in the style sheet. */
const ROW = 1.875

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

interface HoursTableProps {
  rows: HoursRow[]
  /** The hour that goes on; -1 on another day. */
  now: number
}

/** Minutes by camera and hour; only the rows in view exist. */
export function HoursTable({ rows, now }: HoursTableProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const height = ROW * useRem()
  const virtual = useVirtualizer({
    ...{ count: rows.length, overscan: 8 },
    getScrollElement: () => body.current,
    estimateSize: () => height,
  })
  return (
    <table className={css.table} aria-rowcount={rows.length + 1}>
      <thead className={css.head}>
        <tr>
          <th scope="col">{t('coverage.hours.camera')}</th>
          {HOURS.map((hour) => (
            <th key={hour} scope="col" data-now={hour === now || undefined}>
              {two(hour)}
            </th>
          ))}
          <th scope="col">{t('coverage.hours.total')}</th>
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <tbody ref={body} className={css.body} tabIndex={0}>
        {/* Its height is that of all rows. */}
        <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row && <HoursLine key={row.id} row={row} top={start} />
        })}
      </tbody>
    </table>
  )
}
