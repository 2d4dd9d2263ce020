import { n, type Point } from './draw'
import type { Graph, Pad } from './graph'
import { move, saw } from './motion'
import { type Look, OUTLINE, twoSides } from './people'

export interface Walk {
  /** Vanishing point of the place. */
  eye: Point
  /** Where the feet are and how tall the figure is at distance 1. */
  feet: Point
  height: number
  /** Turning points; 5 is five times as far as 1. */
  near: number
  far: number
  /** Seconds for a walk there and back, and where in it (0 to 1) to start: 0.5 is near. */
  period: number
  start: number
}

/** Distance of the walker as an expression of t. */
export function distance({ near, far, period, start }: Walk): string {
  return `(${n(near)}+${n(far - near)}*abs(1-2*${saw(period, start)}))`
}

/** Someone walks from far to near, turns, and walks back. */
export function walk(g: Graph, under: Pad, look: Look, w: Walk): Pad {
  const returning = `gte(${saw(w.period, w.start)},0.5)`
  const [front, back] = twoSides(g, look, w.height / w.near)
  return step(g, step(g, under, front, w, `not(${returning})`), back, w, returning)
}

function step(g: Graph, under: Pad, figure: Pad, w: Walk, when: string): Pad {
  const d = distance(w)
  const tall = w.height * OUTLINE.scale
  const wide = tall * OUTLINE.aspect
  const size = `w='max(2,${n(wide)}/${d})':h='max(4,${n(tall)}/${d})'`
  const sized = g.add([figure], `scale=eval=frame:${size}`)
  const x = `${n(w.eye[0])}+${n(w.feet[0] - w.eye[0] - wide / 2)}/${d}`
  const y = `${n(w.eye[1])}+${n(w.feet[1] - w.eye[1] - w.height)}/${d}`
  return move(g, under, sized, x, y, `:enable='${when}'`)
}
