import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { FigureLevel } from '../../../preload/contract'
import { choose, useFacilitiesRoom } from '../room-store'
import type { TableColumn } from './columns'
import css from './table.module.css'
import { useSpeech } from './use-speech'

interface TableHeadProps {
  level: FigureLevel
  columns: readonly TableColumn[]
}

export function TableHead({ level, columns }: TableHeadProps) {
  const { t } = useSpeech()
  const place = level === 'all' ? 'province' : level
  return (
    <thead className={css.head}>
      <tr className={css.row}>
        <Sorter by="name" label={t(`facilities.overview.table.levels.${place}`)} down={false} />
        {columns.map(({ key, head, right, down }) => (
          <Sorter key={key} by={key} label={head} right={right} down={down} />
        ))}
      </tr>
    </thead>
  )
}

interface SorterProps {
  by: string
  label: string
  right?: boolean
  /** What comes first at the first press. */
  down: boolean
}

function Sorter({ by, label, right, down }: SorterProps) {
  const { t } = useSpeech()
  const sort = useFacilitiesRoom((state) => state.sort)
  const on = sort.by === by
  const next = on ? !sort.down : down
  const Chevron = sort.down ? IconChevronDown : IconChevronUp
  const direction = next ? 'descending' : 'ascending'
  const title = by === 'overdue' && next ? 'lateFirst' : direction
  return (
    <th
      scope="col"
      data-right={right || undefined}
      aria-sort={on ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={css.sorter}
        title={`${label} · ${t(`facilities.overview.table.${title}`)}`}
        onClick={() => choose({ sort: { by, down: next } })}
        data-testid={`figures-sort-${by}`}
      >
        <span>{label}</span>
        {on && <Chevron aria-hidden="true" />}
      </button>
    </th>
  )
}
