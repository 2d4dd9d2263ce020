import type { Grid, LayoutId } from '../../preload/contract'

/** How wide a camera's picture is, most often. */
const PICTURE = 16 / 9

interface Candidate {
  id: LayoutId
  grid: Grid
}

/** What part of the wall `count` pictures cover, each as large as its cell lets it be. */
function covered({ columns, rows, cells }: Grid, count: number, wall: number): number {
  const areas = cells.slice(0, count).map(({ w, h }) => {
    const [width, height] = [(w / columns) * wall, h / rows]
    const scale = Math.min(width / PICTURE, height)
    return (scale * scale * PICTURE) / wall
  })
  return areas.reduce((sum, area) => sum + area, 0)
}

/**
 * The layout for so many cameras: the one with the fewest cells that holds them, and among equals
 * the one whose pictures cover most of the wall. Where none is large enough, the largest.
 *
 * @param wall width of the wall by its height
 */
export function bestLayout(
  count: number,
  candidates: readonly Candidate[],
  wall: number,
): LayoutId | undefined {
  const size = ({ grid }: Candidate) => grid.cells.length
  const most = Math.max(...candidates.map(size))
  const fitting = candidates.filter((each) => size(each) >= Math.min(count, most))
  const cost = (each: Candidate) => size(each) - covered(each.grid, count, wall)
  return fitting.sort((a, b) => cost(a) - cost(b))[0]?.id
}
