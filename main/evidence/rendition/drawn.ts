import type { Drawing } from '../../../preload/contract'

type Point = [number, number]
type Segment = [Point, Point]

const COLOUR = [0xff, 0xe4, 0x5c] as const
/** Shares of the picture's longer side: as the page draws them. */
const LINE = 1 / 220
const HEAD = 1 / 40
/** Half an arrow head's angle. */
const ANGLE = 0.5

/**
 * Arrows and boxes as a picture of their own to lay over another: RGBA, one row after another.
 * Yellow lines with a dark edge, to be seen on anything.
 */
export function drawnOver(drawings: Drawing[], width: number, height: number): Buffer {
  const longer = Math.max(width, height)
  const line = Math.max(2, longer * LINE)
  const reach = line / 2 + Math.max(1.5, line / 2)
  const pixels = Buffer.alloc(width * height * 4)
  const paint = (i: number, distance: number) => {
    const edge = covered(reach - distance)
    if (edge === 0) return
    const inner = covered(line / 2 - distance)
    // Where lines meet, the nearest counts, which is the brightest: nothing needs to be remembered.
    lighten(pixels, i * 4, COLOUR[0] * inner)
    lighten(pixels, i * 4 + 1, COLOUR[1] * inner)
    lighten(pixels, i * 4 + 2, COLOUR[2] * inner)
    lighten(pixels, i * 4 + 3, 255 * edge)
  }
  const room = { width, height, reach: reach + 1 }
  for (const each of drawings)
    for (const segment of segmentsOf(each, width, height, longer * HEAD))
      eachNear(segment, room, paint)
  return pixels
}

function lighten(pixels: Buffer, i: number, to: number): void {
  const value = Math.round(to)
  if (value > (pixels[i] ?? 0)) pixels[i] = value
}

const covered = (inside: number) => Math.min(1, Math.max(0, inside + 0.5))

function segmentsOf(drawing: Drawing, width: number, height: number, head: number): Segment[] {
  if (drawing.shape === 'blur') return []
  const at = (x: number, y: number): Point => [x * width, y * height]
  if (drawing.shape === 'box') {
    const { x, y, width: w, height: h } = drawing
    const [a, b, c, d] = [at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)]
    return [
      [a, b],
      [b, c],
      [c, d],
      [d, a],
    ]
  }
  const [from, tip] = [at(drawing.x, drawing.y), at(drawing.toX, drawing.toY)]
  const angle = Math.atan2(from[1] - tip[1], from[0] - tip[0])
  const barb = (turn: number): Segment => [
    tip,
    [tip[0] + Math.cos(angle + turn) * head, tip[1] + Math.sin(angle + turn) * head],
  ]
  return [[from, tip], barb(ANGLE), barb(-ANGLE)]
}

/**
 * Each pixel, by its number, that may be within `reach` of the line, and how far it is: row by row,
 * since a box around a slanting line may hold eight million points.
 */
function eachNear(
  [a, b]: Segment,
  { width, height, reach }: { width: number; height: number; reach: number },
  see: (i: number, distance: number) => void,
): void {
  const [top, bottom] = range(a[1], b[1], reach, height)
  for (let y = top; y < bottom; y++) {
    const [left, right] = range(along(a, b, y - reach), along(a, b, y + 1 + reach), reach, width)
    for (let x = left; x < right; x++) see(y * width + x, distance([x + 0.5, y + 0.5], a, b))
  }
}

/** Where the line is at a height; of one that does not reach it, its end there. */
function along([ax, ay]: Point, [bx, by]: Point, y: number): number {
  // A flat one is everywhere at each height: both of its ends are asked for, below and above.
  if (ay === by) return y < ay ? ax : bx
  return ax + (bx - ax) * Math.min(1, Math.max(0, (y - ay) / (by - ay)))
}

const range = (a: number, b: number, reach: number, most: number): [number, number] => [
  Math.max(0, Math.floor(Math.min(a, b) - reach)),
  Math.min(most, Math.ceil(Math.max(a, b) + reach)),
]

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - share * dx, y - ay - share * dy)
}
