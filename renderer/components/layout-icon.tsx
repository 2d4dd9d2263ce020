import type { Grid } from '../../preload/contract'

const WIDTH = 24
const HEIGHT = 16

/** The layout itself, drawn small. */
export function LayoutIcon({ grid }: { grid: Grid }) {
  const { columns, rows, cells } = grid
  const gap = columns > 5 ? 0.7 : 1.1
  const [w, h] = [(WIDTH + gap) / columns, (HEIGHT + gap) / rows]
  return (
    <svg className="layout-icon" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {cells.map((cell) => (
        <rect
          key={`${cell.x} ${cell.y}`}
          x={cell.x * w}
          y={cell.y * h}
          width={cell.w * w - gap}
          height={cell.h * h - gap}
        />
      ))}
    </svg>
  )
}
