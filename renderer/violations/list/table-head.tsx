import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BookmarkFilter } from '../../../preload/contract'
import { tickAll } from '../act/actions'
import { choose, useViolations } from '../store'
import css from './list.module.css'

const columns = ['picture', 'time', 'kind', 'place', 'state', 'owner', 'operator'] as const

interface HeadProps {
  oldest: boolean
  filter: BookmarkFilter
  total: number
}

export function Head({ oldest, filter, total }: HeadProps) {
  const { t } = useTranslation()
  const ticked = useViolations((state) => state.ticked.size)
  const Chevron = oldest ? IconChevronUp : IconChevronDown
  return (
    <thead className={css.head}>
      <tr className={css.headRow}>
        <th className={css.tick}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('violations.selectAll')}
            checked={ticked > 0 && ticked >= total}
            indeterminate={ticked > 0 && ticked < total}
            onChange={() => tickAll(filter)}
          />
        </th>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            data-column={column}
            aria-sort={column === 'time' ? (oldest ? 'ascending' : 'descending') : undefined}
          >
            {column === 'time' ? (
              <button
                type="button"
                className={css.order}
                title={t(oldest ? 'violations.oldestFirst' : 'violations.newestFirst')}
                onClick={() => choose({ oldest: !oldest })}
                data-testid="violations-order"
              >
                {t('violations.columns.time')}
                <Chevron aria-hidden="true" />
              </button>
            ) : (
              t(`violations.columns.${column}`)
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
