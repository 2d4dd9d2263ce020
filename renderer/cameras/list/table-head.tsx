import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Selection, toggleAll } from '../../components/selection'
import css from './list.module.css'
import { type Column, columns, type Sort } from './rows'

interface TableHeadProps {
  ids: string[]
  sort: Sort
  onSort: (column: Column) => void
  selection: Selection
  setSelection: (change: (before: Selection) => Selection) => void
}

function All({ ids, selection, setSelection }: TableHeadProps) {
  const { t } = useTranslation()
  const ticked = ids.filter((id) => selection.ticked.has(id)).length
  return (
    <th className={css.tick}>
      <Checkbox
        size="xs"
        aria-label={t('cameras.actions.selectAll')}
        checked={ticked > 0 && ticked === ids.length}
        indeterminate={ticked > 0 && ticked < ids.length}
        onChange={() => setSelection((before) => toggleAll(before, ids))}
      />
    </th>
  )
}

export function TableHead(props: TableHeadProps) {
  const { sort, onSort } = props
  const { t } = useTranslation()
  const Chevron = sort.descending ? IconChevronDown : IconChevronUp
  const direction = sort.descending ? 'descending' : 'ascending'
  return (
    <thead className={css.head}>
      <tr className={css.headRow}>
        <All {...props} />
        {columns.map((column) => {
          const sorted = sort.column === column
          return (
            <th key={column} scope="col" aria-sort={sorted ? direction : 'none'}>
              <button type="button" className={css.headCell} onClick={() => onSort(column)}>
                {t(`cameras.columns.${column}`)}
                {sorted && <Chevron />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
