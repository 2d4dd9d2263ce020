import { areaBox, blurCells, type PrivacyArea } from '../../../../../preload/contract/privacy'
import type { Box } from '../../framing'

/** A picture in memory as I420: light, and two planes of colour half as wide and half as high. */
export interface Planar {
  bytes: Uint8Array
  planes: readonly { offset: number; stride: number }[]
  width: number
  height: number
}

/** Of PRIVACY_SOLID; the same for every matrix, since it has no colour. */
const SOLID = [72, 128, 128]

/** A mean needs no more of a cell than so many pixels across and down. */
const SAMPLES = 12
/** So many lines of a blurred area are blended; those between repeat them. */
const LINES = 96

/** Burns privacy areas into a picture, so that nothing of what lies there is left. */
export function mask(picture: Planar, areas: readonly PrivacyArea[]): void {
  const { bytes, planes, width, height } = picture
  for (const area of areas) {
    const box = areaBox(area, width, height)
    planes.slice(0, 3).forEach((plane, index) => {
      const part = index === 0 ? box : halved(box)
      if (part.width === 0 || part.height === 0) return
      if (area.look === 'solid') fill(bytes, plane, part, SOLID[index] ?? 0)
      else blur(bytes, plane, part)
    })
  }
}

/** Its edges are even, but for those of a picture that is not. */
const halved = ({ x, y, width, height }: Box): Box => ({
  ...{ x: x >> 1, y: y >> 1 },
  ...{ width: (width + 1) >> 1, height: (height + 1) >> 1 },
})

type Plane = Planar['planes'][number]

const at = ({ offset, stride }: Plane, x: number, y: number) => offset + y * stride + x

function fill(bytes: Uint8Array, plane: Plane, { x, y, width, height }: Box, value: number): void {
  for (let row = y; row < y + height; row++) {
    const start = at(plane, x, row)
    bytes.fill(value, start, start + width)
  }
}

/** The means of a few cells, blended from middle to middle. */
function blur(bytes: Uint8Array, plane: Plane, box: Box): void {
  const { columns, rows } = blurCells(box.width, box.height)
  const means = meansOf(bytes, plane, box, columns, rows)
  const step = Math.max(1, Math.floor(box.height / LINES))
  const line = new Float32Array(columns)
  for (let row = 0; row < box.height; row += step) {
    const from = at(plane, box.x, box.y + row)
    blend(line, means, columns, ((row + 0.5) * rows) / box.height - 0.5, rows)
    spread(bytes, from, box.width, line)
    for (let next = row + 1; next < Math.min(row + step, box.height); next++)
      bytes.copyWithin(at(plane, box.x, box.y + next), from, from + box.width)
  }
}

function meansOf(
  bytes: Uint8Array,
  plane: Plane,
  { x, y, width, height }: Box,
  columns: number,
  rows: number,
): Float32Array {
  const means = new Float32Array(columns * rows)
  const across = (column: number) => x + Math.floor((column * width) / columns)
  const down = (row: number) => y + Math.floor((row * height) / rows)
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < columns; i++) {
      const cell = { left: across(i), right: across(i + 1), top: down(row), bottom: down(row + 1) }
      means[row * columns + i] = mean(bytes, plane, cell)
    }
  return means
}

interface Cell {
  left: number
  right: number
  top: number
  bottom: number
}

function mean(bytes: Uint8Array, plane: Plane, { left, right, top, bottom }: Cell): number {
  const [by, down] = [Math.ceil((right - left) / SAMPLES), Math.ceil((bottom - top) / SAMPLES)]
  let sum = 0
  let count = 0
  for (let y = top; y < bottom; y += down) {
    const start = at(plane, 0, y)
    for (let x = start + left; x < start + right; x += by, count++) sum += bytes[x] as number
  }
  return sum / Math.max(1, count)
}

/** Between two rows of means. @param row where, 0 in the middle of the first */
function blend(
  line: Float32Array,
  means: Float32Array,
  columns: number,
  row: number,
  rows: number,
): void {
  const place = Math.max(0, Math.min(rows - 1, row))
  const low = Math.floor(place)
  const high = Math.min(rows - 1, low + 1)
  for (let i = 0; i < columns; i++) {
    const above = means[low * columns + i] as number
    const below = means[high * columns + i] as number
    line[i] = above + (below - above) * (place - low)
  }
}

/** Between the colours of a line, from each one's middle to that of the next. */
function spread(bytes: Uint8Array, from: number, width: number, line: Float32Array): void {
  const cells = line.length
  const each = width / cells
  for (let cell = 0, i = 0; cell <= cells; cell++) {
    const left = line[Math.max(0, cell - 1)] as number
    const right = line[Math.min(cells - 1, cell)] as number
    const end = cell === cells ? width : Math.round((cell + 0.5) * each)
    const step = (right - left) / each
    // In 65536ths, rounded.
    const steps = Math.trunc(step * 65536)
    let value = Math.trunc((left + (i + 0.5 - (cell - 0.5) * each) * step + 0.5) * 65536)
    for (; i < end; i++, value += steps) bytes[from + i] = value >> 16
  }
}
