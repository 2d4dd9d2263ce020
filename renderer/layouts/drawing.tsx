import type { CSSProperties, ReactNode } from 'react'
import type { Grid, LayoutCell } from '../../preload/contract'
import css from './drawing.module.css'

interface DrawingProps {
  grid: Grid
  /** What stands in a cell. */
  children: (index: number) => ReactNode
  selected?: (cell: LayoutCell) => boolean
}

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`

/** A wall drawn large: where each cell is, and what is in it. */
export function Drawing({ grid, children, selected }: DrawingProps) {
  const { columns, rows, cells } = grid
  const placeOf = ({ x, y, w, h }: LayoutCell): CSSProperties => ({
    ...{ left: percent(x, columns), top: percent(y, rows) },
    ...{ width: percent(w, columns), height: percent(h, rows) },
  })
  return (
    <div className={css.drawing}>
      {cells.map((cell, index) => (
        <div key={`${cell.x} ${cell.y}`} className={css.place} style={placeOf(cell)}>
          <div
            className={css.cell}
            data-testid="layout-cell"
            data-selected={selected?.(cell) || undefined}
          >
            {children(index)}
          </div>
        </div>
      ))}
    </div>
  )
}
