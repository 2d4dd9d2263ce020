import { GRID } from './grid'

/** Cells of 5 × 5 points: their means are free of most noise. */
const CELL = 5
const COLUMNS = GRID.width / CELL
/** The camera's name and clock are burnt in near the upper and lower edge: not looked at. */
const FIRST = 3
const LAST = GRID.height / CELL - 3

/** In steps of luma; limited range, black is 16. Measured in docs/design/0006. */
const BLACK = { mean: 30, brightest: 56, spread: 11 }
const FLAT = { step: 7, spread: 40 }
/** The most extreme values are left out: dead pixels, bursts of noise. */
const EXTREMES = 3

/** 'black' and 'no-detail' as one picture alone shows them. */
export function judge(luma: Uint8Array): 'none' | 'black' | 'no-detail' {
  const cells = cellsOf(luma)
  const spread = range(cells)
  const average = mean(cells)
  if (spread <= BLACK.spread && average <= BLACK.mean && brightest(luma) <= BLACK.brightest)
    return 'black'
  return spread <= FLAT.spread && steepest(cells) <= leastStep(average) ? 'no-detail' : 'none'
}

/** What is dark has fainter edges. */
const leastStep = (average: number) => FLAT.step * Math.min(1, Math.max(0.6, (average - 16) / 64))

function cellsOf(luma: Uint8Array): number[] {
  const cells: number[] = []
  for (let row = FIRST; row < LAST; row++)
    for (let column = 0; column < COLUMNS; column++) cells.push(cellOf(luma, row, column))
  return cells
}

function cellOf(luma: Uint8Array, row: number, column: number): number {
  let sum = 0
  for (let y = row * CELL; y < (row + 1) * CELL; y++)
    for (let x = column * CELL; x < (column + 1) * CELL; x++) sum += luma[y * GRID.width + x] ?? 0
  return sum / (CELL * CELL)
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const largest = (values: Iterable<number>) =>
  Float32Array.from(values)
    .sort()
    .at(-1 - EXTREMES) ?? 0

const range = (cells: number[]) => largest(cells) + largest(cells.map((cell) => -cell))

const brightest = (luma: Uint8Array) =>
  largest(luma.subarray(FIRST * CELL * GRID.width, LAST * CELL * GRID.width))

/** The largest step between neighbours: an edge, of whatever is in the picture. */
function steepest(cells: number[]): number {
  const steps = cells.flatMap((cell, i) => {
    const right = (i + 1) % COLUMNS ? (cells[i + 1] ?? cell) : cell
    return [Math.abs(right - cell), Math.abs((cells[i + COLUMNS] ?? cell) - cell)]
  })
  return largest(steps)
}
