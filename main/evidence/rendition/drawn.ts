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
  const far = distances(
    drawings.flatMap((each) => segmentsOf(each, width, height, longer * HEAD)),
    { width, height, reach: reach + 1 },
  )
  const pixels = Buffer.alloc(width * height * 4)
  far.forEach((distance, i) => {
    const edge = covered(reach - distance)
    if (edge === 0) return
    const inner = covered(line / 2 - distance)
    COLOUR.forEach((part, c) => {
      pixels[i * 4 + c] = Math.round(part * inner)
    })
    pixels[i * 4 + 3] = Math.round(255 * edge)
  })
  return pixels
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

/** Of each pixel to the nearest line; Infinity beyond `reach`. */
function distances(
  segments: Segment[],
  { width, height, reach }: { width: number; height: number; reach: number },
): Float32Array {
  const far = new Float32Array(width * height).fill(Number.POSITIVE_INFINITY)
  for (const [a, b] of segments) {
    const [left, right] = range(a[0], b[0], reach, width)
    const [top, bottom] = range(a[1], b[1], reach, height)
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const i = y * width + x
        far[i] = Math.min(far[i] ?? 0, distance([x + 0.5, y + 0.5], a, b))
      }
    }
  }
  return far
}

const range = (a: number, b: number, reach: number, most: number): [number, number] => [
  Math.max(0, Math.floor(Math.min(a, b) - reach)),
  Math.min(most, Math.ceil(Math.max(a, b) + reach)),
]

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
