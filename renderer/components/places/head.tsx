import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from './columns'
import type { Sort } from './sort'
import css from './table.module.css'

export interface Sorting {
  sort: Sort
  onSort: (sort: Sort) => void
  /** What is said of a column's order, where it is not the plain one. */
  orderWords?: (sort: Sort) => string | null
}

interface TableHeadProps<L> extends Sorting {
  /** What the first column is. */
  first: string
  columns: readonly TableColumn<L>[]
}

export function TableHead<L>({ first, columns, ...sorting }: TableHeadProps<L>) {
  return (
    <thead className={css.head}>
      <tr className={css.row}>
        <Sorter {...sorting} by="name" label={first} down={false} />
        {columns.map(({ key, head, right, down }) => (
          <Sorter key={key} {...sorting} by={key} label={head} right={right} down={down} />
        ))}
      </tr>
    </thead>
  )
}

interface SorterProps extends Sorting {
  by: string
  label: string
  right?: boolean
  /** What comes first at the first press. */
  down: boolean
}

function Sorter({ by, label, right, down, sort, onSort, orderWords }: SorterProps) {
  const { t } = useTranslation()
  const on = sort.by === by
  const next = { by, down: on ? !sort.down : down }
  const Chevron = sort.down ? IconChevronDown : IconChevronUp
  const plain = next.down
    ? t('facilities.overview.table.descending')
    : t('facilities.overview.table.ascending')
  return (
    <th
      scope="col"
      data-right={right || undefined}
      aria-sort={on ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={css.sorter}
        title={`${label} · ${orderWords?.(next) ?? plain}`}
        onClick={() => onSort(next)}
        data-testid={`figures-sort-${by}`}
      >
        <span>{label}</span>
        {on && <Chevron aria-hidden="true" />}
      </button>
    </th>
  )
}
