import type { StagePoint, Stroke } from '../../preload/contract'

/** Closer than that nothing is seen; in shares of the stage. */
const NEAR = 0.0015

/** Lines are sent whole while they grow, so a long one goes on as another. */
const LONGEST = 400

const far = (a: StagePoint, b: StagePoint) =>
  Math.abs(a.x - b.x) > NEAR || Math.abs(a.y - b.y) > NEAR

const tidy = ({ x, y }: StagePoint): StagePoint => ({
  x: Math.round(x * 1e4) / 1e4,
  y: Math.round(y * 1e4) / 1e4,
})

/** A line that begins where the hand came down. */
export const begun = (id: string, at: StagePoint): Stroke => ({ id, points: [tidy(at)] })

/** The same line where the hand has hardly moved; another one, of `nextId`, when it is long. */
export function drawnOn(stroke: Stroke, to: StagePoint, nextId: () => string): Stroke {
  const last = stroke.points.at(-1)
  const point = tidy(to)
  if (last && !far(last, point)) return stroke
  if (last && stroke.points.length >= LONGEST) return { id: nextId(), points: [last, point] }
  return { ...stroke, points: [...stroke.points, point] }
}
