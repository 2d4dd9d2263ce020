import { IconChevronRight } from '@tabler/icons-react'
import type { FigureLine } from '../../../preload/contract'
import type { TableColumn } from './columns'
import css from './table.module.css'
import { useSpeech } from './use-speech'
import { nameOf } from './words'

interface TableRowProps {
  line: FigureLine
  columns: readonly TableColumn[]
  top: number
  current: boolean
  onPick: () => void
  onOpen: (line: FigureLine) => void
}

export function TableRow({ line, columns, top, current, onPick, onOpen }: TableRowProps) {
  const speech = useSpeech()
  const name = nameOf(line, speech)
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
