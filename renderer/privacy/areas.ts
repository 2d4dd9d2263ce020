import type { Drawing, PrivacyArea } from '../../preload/contract'
import type { Point } from '../components/drawing'

/** Areas are drawn as boxes are: what is blurred as a blur, what is solid as a box. */
export type AreaDrawing = Extract<Drawing, { shape: 'box' | 'blur' }>

export const drawingOf = ({ look, ...box }: PrivacyArea, camera: string): AreaDrawing => ({
  ...{ shape: look === 'blur' ? 'blur' : 'box', camera, ...box },
})

export const areasOf = (drawings: readonly Drawing[]): PrivacyArea[] =>
  drawings.flatMap((each) => {
    if (each.shape === 'arrow') return []
    const { x, y, width, height } = each
    return [{ x, y, width, height, look: each.shape === 'blur' ? 'blur' : 'solid' }]
  })

/** As they are to be kept: drawn here, and what somebody else has covered since this began. */
export function together(
  begun: readonly PrivacyArea[],
  drawn: readonly PrivacyArea[],
  now: readonly PrivacyArea[],
): PrivacyArea[] {
  const known = [...begun, ...drawn].map((each) => JSON.stringify(each))
  return [...drawn, ...now.filter((each) => !known.includes(JSON.stringify(each)))]
}

/** The topmost area at a point; -1 where there is none. */
export const areaAt = (areas: readonly PrivacyArea[], { x, y }: Point): number =>
  areas.reduce((found, each, index) => {
    const across = x >= each.x && x <= each.x + each.width
    return across && y >= each.y && y <= each.y + each.height ? index : found
  }, -1)

/** A side or a corner that is taken hold of: -1 for left or top, 1 for right or bottom. */
export interface Grip {
  across: -1 | 0 | 1
  down: -1 | 0 | 1
}

export const GRIPS: readonly Grip[] = ([-1, 0, 1] as const).flatMap((down) =>
  ([-1, 0, 1] as const).flatMap((across) => (across || down ? [{ across, down }] : [])),
)

type Box = Pick<PrivacyArea, 'x' | 'y' | 'width' | 'height'>

export const gripPoint = ({ x, y, width, height }: Box, { across, down }: Grip): Point => ({
  x: x + ((across + 1) / 2) * width,
  y: y + ((down + 1) / 2) * height,
})

/** The grip nearest to a point, within `reach` (shares of the picture's width and height). */
export function gripAt(box: Box, point: Point, reach: Point): Grip | null {
  let [found, nearest]: [Grip | null, number] = [null, 1]
  for (const grip of GRIPS) {
    const { x, y } = gripPoint(box, grip)
    const away = Math.max(Math.abs(point.x - x) / reach.x, Math.abs(point.y - y) / reach.y)
    if (away <= nearest) [found, nearest] = [grip, away]
  }
  return found
}

/** An area less than this share of the picture could not be taken hold of again. */
const LEAST = 0.01

/** The box when its side or corner is where the point is; the others stay. */
export function resized<B extends Box>(box: B, { across, down }: Grip, { x, y }: Point): B {
  const [left, width] = span(box.x, box.width, across, x)
  const [top, height] = span(box.y, box.height, down, y)
  return { ...box, x: left, y: top, width, height }
}

function span(from: number, length: number, side: -1 | 0 | 1, to: number): [number, number] {
  const end = from + length
  const at = Math.max(0, Math.min(1, to))
  if (side === 1) return [from, Math.max(LEAST, at - from)]
  if (side === 0) return [from, length]
  const start = Math.min(at, end - LEAST)
  return [start, end - start]
}
