import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRem } from '../../components/use-rem'
import { DETAIL } from '../detail/detail'
import { choose, nothing, useChoices } from '../store'
import type { Rows } from '../use-rows'
import css from './list.module.css'
import { Row } from './row'

/** Where the keyboard comes back to. */
export const LIST = 'outages-list'

/** In rem, as in the style sheet. */
const ROW = 3.25
const columns = ['where', 'what', 'cause', 'from', 'long', 'who'] as const

const STEPS: Record<string, number> = {
  ...{ ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
}

/** Outages; only the rows in view exist. */
export function List({ rows }: { rows: Rows }) {
  const { t } = useTranslation()
  const current = useChoices((state) => state.current)
  const { outages } = rows
  const body = useRef<HTMLTableSectionElement>(null)
  const height = ROW * useRem()
  const virtual = useVirtualizer({
    ...{ count: outages.length, overscan: 8 },
    getScrollElement: () => body.current,
    estimateSize: () => height,
  })
  const at = outages.findIndex(({ id }) => id === current)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (event.altKey || event.ctrlKey || event.target !== event.currentTarget) return
    if (event.key === 'Enter' && at >= 0) document.getElementById(DETAIL)?.focus()
    else if (by === undefined) return
    else {
      const next = Math.min(outages.length - 1, Math.max(0, at + by))
      choose({ current: outages[next]?.id ?? null })
      if (outages.length > 0) virtual.scrollToIndex(next)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={css.list}>
      <table
        id={LIST}
        className={css.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
        role="grid"
        aria-label={t('outages.title')}
        aria-rowcount={outages.length}
        aria-activedescendant={at >= 0 ? `outage-${current}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-testid="outages-list"
      >
        <thead className={css.head}>
          <tr className={css.headRow}>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`outages.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className={css.scroll}>
          {/* Its height is that of all rows. */}
          <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
          {virtual.getVirtualItems().map(({ index, start }) => {
            const outage = outages[index]
            if (!outage) return null
            const { id } = outage
            return <Row key={id} outage={outage} top={start} current={id === current} />
          })}
        </tbody>
      </table>
      {outages.length === 0 && <Empty rows={rows} />}
      {rows.total > outages.length && (
        <p className={css.more}>
          {t('outages.more', { count: rows.total, shown: outages.length })}
        </p>
      )}
    </div>
  )
}

/** Why there is no row, and what to do. */
function Empty({ rows: { filtered, reading } }: { rows: Rows }) {
  const { t } = useTranslation()
  const shown = useChoices((state) => state.shown)
  if (reading) return <div className={css.empty}>{t('outages.empty.reading')}</div>
  const which = filtered ? 'filtered' : shown
  return (
    <div className={css.empty} data-testid="outages-empty">
      <h2>{t(`outages.empty.${which}`)}</h2>
      <p>{t(`outages.empty.${which}Text`)}</p>
      {filtered && (
        <Button variant="default" onClick={() => choose(nothing)}>
          {t('outages.empty.clear')}
        </Button>
      )}
    </div>
  )
}
