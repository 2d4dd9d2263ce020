import type { PictureMeasure } from '../../preload/contract'

/** Points of luma that are looked at. */
export const POINTS = { width: 160, height: 90 } as const
export const PICTURE_BYTES = POINTS.width * POINTS.height

/** A camera burns its name and the time in near the upper and lower edge: not looked at. */
const ROWS = { from: 15, to: 75 }
/** Of the points: the darkest and brightest are dead pixels and lamps. */
const EXTREME = 0.02
/** Steps of luma, limited range. */
const [BLACK, RANGE] = [16, 219]
/** Cells of so many points each way: their means are free of most noise. */
const CELL = 5
/** Cells by which a neighbour's mean differs by so many steps show that there is something. */
const STEP = 4

/**
 * How a picture is, from 0 to 100: its mean; from its darkest to its brightest; the share of it in
 * which there is something to see.
 */
export function pictureOf(luma: Uint8Array, at: number): PictureMeasure {
  const rows = luma.subarray(ROWS.from * POINTS.width, ROWS.to * POINTS.width)
  const sorted = Uint8Array.from(rows).sort()
  const dark = sorted[Math.floor(sorted.length * EXTREME)] ?? 0
  const bright = sorted[Math.floor(sorted.length * (1 - EXTREME)) - 1] ?? 0
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  return {
    at,
    brightness: share(mean - BLACK, RANGE),
    contrast: share(bright - dark, RANGE),
    detail: detailOf(rows),
  }
}

/** Each whole picture in a run of points. */
export const picturesIn = (points: Buffer, at: number): PictureMeasure[] =>
  Array.from({ length: Math.floor(points.length / PICTURE_BYTES) }, (_, i) =>
    pictureOf(points.subarray(i * PICTURE_BYTES, (i + 1) * PICTURE_BYTES), at),
  )

/** The middle one of several, each figure by itself: one odd picture says nothing. */
export function middlePicture(all: PictureMeasure[]): PictureMeasure | null {
  const last = all.at(-1)
  if (!last) return null
  const middle = (key: 'brightness' | 'contrast' | 'detail') =>
    all.map((each) => each[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  return {
    at: last.at,
    ...{ brightness: middle('brightness'), contrast: middle('contrast'), detail: middle('detail') },
  }
}

function detailOf(rows: Uint8Array): number {
  const cells = cellsOf(rows)
  const columns = POINTS.width / CELL
  const seen = cells.filter((cell, i) => {
    const right = (i + 1) % columns ? (cells[i + 1] ?? cell) : cell
    const below = cells[i + columns] ?? cell
    return Math.max(Math.abs(right - cell), Math.abs(below - cell)) >= STEP
  })
  return share(seen.length, cells.length)
}

function cellsOf(rows: Uint8Array): number[] {
  const cells: number[] = []
  for (let y = 0; y < ROWS.to - ROWS.from; y += CELL)
    for (let x = 0; x < POINTS.width; x += CELL) cells.push(cellOf(rows, x, y))
  return cells
}

function cellOf(rows: Uint8Array, x: number, y: number): number {
  let sum = 0
  for (let dy = 0; dy < CELL; dy++)
    for (let dx = 0; dx < CELL; dx++) sum += rows[(y + dy) * POINTS.width + x + dx] ?? 0
  return sum / (CELL * CELL)
}

const share = (value: number, of: number) =>
  Math.round(Math.min(100, Math.max(0, (100 * value) / of)))
