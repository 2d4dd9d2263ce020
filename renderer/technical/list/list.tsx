import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRem } from '../../components/use-rem'
import { useTechnical } from '../../state'
import type { CheckRow } from '../rows'
import { pick, tick, toggle, useChoices } from '../store'
import { Empty } from './empty'
import css from './list.module.css'
import { Row } from './row'
import { tableKeys } from './table-keys'

/** Where the keyboard comes back to. */
export const LIST = 'technical-list'

/** In rem, as in the style sheet. */
const ROW = 2.5
const columns = ['camera', 'facility', 'verdict', 'why', 'at'] as const

/** Cameras and how they were found; only the rows in view exist. */
export function List({ rows, filtered }: { rows: CheckRow[]; filtered: boolean }) {
  const { t } = useTranslation()
  const ticked = useChoices((state) => state.ticked)
  const current = useChoices((state) => state.current)
  const run = useTechnical((known) => known.state?.run ?? null)
  const active = run?.state === 'running' ? run.active : []
  const body = useRef<HTMLTableSectionElement>(null)
  const height = ROW * useRem()
  const virtual = useVirtualizer({
    ...{ count: rows.length, overscan: 8 },
    getScrollElement: () => body.current,
    estimateSize: () => height,
  })
  const at = rows.findIndex(({ camera }) => camera.id === current)
  const move = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index))
    pick(rows[next]?.camera.id ?? null)
    virtual.scrollToIndex(next)
  }
  const onPick = useCallback((id: string, several: boolean) => {
    if (several) toggle(id)
    pick(id)
  }, [])
  if (rows.length === 0) return <Empty filtered={filtered} />
  const chosen = rows.filter(({ camera }) => ticked.has(camera.id)).length
  return (
    <div className={css.list}>
      <table
        id={LIST}
        className={css.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
        role="grid"
        aria-label={t('technical.title')}
        aria-rowcount={rows.length}
        aria-multiselectable
        aria-activedescendant={at >= 0 ? `technical-${current}` : undefined}
        tabIndex={0}
        onKeyDown={tableKeys({ rows, at, move })}
        data-testid="technical-list"
      >
        <thead className={css.head}>
          <tr className={css.headRow}>
            <th className={css.tick}>
              <Checkbox
                size="xs"
                tabIndex={-1}
                aria-label={t('technical.selectAll')}
                checked={chosen === rows.length}
                indeterminate={chosen > 0 && chosen < rows.length}
                onChange={() =>
                  tick(chosen === rows.length ? [] : rows.map(({ camera }) => camera.id))
                }
                data-testid="technical-all"
              />
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`technical.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className={css.scroll}>
          {/* Its height is that of all rows. */}
          <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (!row) return null
            const { id } = row.camera
            return (
              <Row
                key={id}
                {...{ row, onPick }}
                top={start}
                current={id === current}
                ticked={ticked.has(id)}
                active={active.includes(id)}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
