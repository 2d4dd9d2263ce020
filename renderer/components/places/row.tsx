import { IconChevronRight } from '@tabler/icons-react'
import type { TableColumn } from './columns'
import css from './table.module.css'

interface TableRowProps<L> {
  line: L
  name: string
  columns: readonly TableColumn<L>[]
  top: number
  current: boolean
  onPick: () => void
  onOpen: (line: L) => void
}

export function TableRow<L extends { code: string }>(props: TableRowProps<L>) {
  const { line, name, columns, top, current, onPick, onOpen } = props
  return (
    <tr
      id={`figures-${line.code}`}
      className={css.row}
      data-line
      data-code={line.code}
      data-current={current || undefined}
      aria-selected={current}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={onPick}
      onDoubleClick={() => onOpen(line)}
      data-testid="figures-row"
    >
      <th scope="row">
        <button
          type="button"
          tabIndex={-1}
          className={css.open}
          title={name}
          onClick={() => onOpen(line)}
        >
          <span>{name}</span>
          <IconChevronRight aria-hidden="true" />
        </button>
      </th>
      {columns.map(({ key, right, cell }) => (
        <td key={key} data-right={right || undefined} data-column={key}>
          {cell(line)}
        </td>
      ))}
    </tr>
  )
}
