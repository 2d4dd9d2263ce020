import type { Drawing } from '../../../preload/contract'

export type Tool = Drawing['shape']

/** A share of the picture's width and height, from its upper left corner. */
export interface Point {
  x: number
  y: number
}

/** What is drawn by a slip of the hand is smaller, as a share of the picture. */
const TINY = 0.01
/** How near to a line a press must be, as a share of the picture. */
const NEAR = 0.015

const share = (value: number) => Math.max(0, Math.min(1, value))

/** What a stroke from one point to another means; null when it is too short to mean anything. */
export function drawn(tool: Tool, camera: string, from: Point, to: Point): Drawing | null {
  const [x, y, toX, toY] = [from.x, from.y, to.x, to.y].map(share) as [
    ...[number, number, number, number],
  ]
  const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)]
  if (tool === 'arrow')
    return Math.hypot(width, height) < TINY ? null : { shape: tool, camera, x, y, toX, toY }
  if (width < TINY || height < TINY) return null
  return { shape: tool, camera, x: Math.min(x, toX), y: Math.min(y, toY), width, height }
}

/** In the middle of the picture, for whoever has no mouse. */
export const centred = (tool: Tool, camera: string): Drawing | null =>
  tool === 'arrow'
    ? drawn(tool, camera, { x: 0.35, y: 0.35 }, { x: 0.5, y: 0.5 })
    : drawn(tool, camera, { x: 0.42, y: 0.4 }, { x: 0.58, y: 0.6 })

/** Moved as far as the picture goes. */
export function moved(drawing: Drawing, dx: number, dy: number): Drawing {
  if (drawing.shape === 'arrow') {
    const by = { x: within(dx, drawing.x, drawing.toX), y: within(dy, drawing.y, drawing.toY) }
    return {
      ...drawing,
      ...{ x: share(drawing.x + by.x), y: share(drawing.y + by.y) },
      ...{ toX: share(drawing.toX + by.x), toY: share(drawing.toY + by.y) },
    }
  }
  return {
    ...drawing,
    x: Math.max(0, Math.min(1 - drawing.width, drawing.x + dx)),
    y: Math.max(0, Math.min(1 - drawing.height, drawing.y + dy)),
  }
}

const within = (by: number, a: number, b: number) =>
  Math.max(-Math.min(a, b), Math.min(1 - Math.max(a, b), by))

/** The tip, or the lower right corner, goes elsewhere. */
export function stretched(drawing: Drawing, dx: number, dy: number): Drawing {
  if (drawing.shape === 'arrow')
    return { ...drawing, toX: share(drawing.toX + dx), toY: share(drawing.toY + dy) }
  return {
    ...drawing,
    width: Math.max(TINY, Math.min(1 - drawing.x, drawing.width + dx)),
    height: Math.max(TINY, Math.min(1 - drawing.y, drawing.height + dy)),
  }
}

/** The topmost one at a point; -1 where there is none. A box is taken by its border. */
export const hitBy = (drawings: readonly Drawing[], point: Point): number =>
  drawings.reduce((found, each, index) => (isHit(each, point) ? index : found), -1)

function isHit(drawing: Drawing, { x, y }: Point): boolean {
  if (drawing.shape === 'arrow') return distance(drawing, { x, y }) < NEAR
  const { width, height } = drawing
  const inside = (by: number) =>
    x > drawing.x - by &&
    x < drawing.x + width + by &&
    y > drawing.y - by &&
    y < drawing.y + height + by
  return drawing.shape === 'blur' ? inside(0) : inside(NEAR) && !inside(-NEAR)
}

/** Of a point from the arrow's line. */
function distance({ x, y, toX, toY }: Extract<Drawing, { shape: 'arrow' }>, point: Point): number {
  const [dx, dy] = [toX - x, toY - y]
  const along = ((point.x - x) * dx + (point.y - y) * dy) / Math.max(1e-9, dx * dx + dy * dy)
  const at = share(along)
  return Math.hypot(point.x - x - at * dx, point.y - y - at * dy)
}
