import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '../../../preload/contract'
import { useRem } from '../../components/use-rem'
import css from './import.module.css'

/** In rem, as in the style sheet. */
const ROW_HEIGHT = 1.875

const fields = ['line', 'action', 'code', 'name', 'facility', 'url'] as const

function Line({ row, top }: { row: ImportRow; top: number }) {
  const { t } = useTranslation()
  const words = {
    ...row,
    line: String(row.line),
    action: t(`cameras.import.actions.${row.action}`),
  }
  return (
    <div
      className={css.importRow}
      style={{ transform: `translateY(${top}px)` }}
      data-action={row.action}
      data-testid="import-row"
    >
      {fields.map((field) => (
        <span key={field} className={css.cell} title={words[field]} data-field={field}>
          {words[field] || t('cameras.none')}
        </span>
      ))}
    </div>
  )
}

export function GoodRows({ rows }: { rows: ImportRow[] }) {
  const { t } = useTranslation()
  const rem = useRem()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT * rem,
    overscan: 12,
  })
  return (
    <section className={css.goodRows}>
      <h3>{t('cameras.import.moreRows')}</h3>
      <div className={css.importHead}>
        {fields.map((field) => (
          <span key={field}>{t(`cameras.import.table.${field}`)}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard */}
      <div ref={scroll} className={css.scroll} tabIndex={0}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            return row && <Line key={item.key} row={row} top={item.start} />
          })}
        </div>
      </div>
    </section>
  )
}
