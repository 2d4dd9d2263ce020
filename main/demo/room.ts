import { bend, type Point, type Quad, sheet } from './draw'
import type { Graph, Pad } from './graph'

export interface Room {
  /** Vanishing point. */
  eye: Point
  /** The wall at the end: left, top, right, bottom. */
  end: readonly [number, number, number, number]
  /** How many times larger the near opening is than the end wall. */
  depth: number
}

export type Face = readonly [ground: string, marks: string[]]

/** Ground colour and marks of each face, on a sheet of 640 by 360. */
export interface Faces {
  end: Face
  /** Far at the top. */
  floor: Face
  /** Far at the bottom. */
  ceiling: Face
  /** Near at the left. */
  left: Face
  /** Near at the right. */
  right: Face
}

/** Draws a room in one-point perspective. */
export function room(g: Graph, { eye, end, depth }: Room, faces: Faces): Pad {
  const [l, t, r, b] = end
  const near = (x: number, y: number): Point => [
    eye[0] + (x - eye[0]) * depth,
    eye[1] + (y - eye[1]) * depth,
  ]
  const quads: [Face, Quad][] = [
    [faces.ceiling, [near(l, t), near(r, t), [l, t], [r, t]]],
    [faces.floor, [[l, b], [r, b], near(l, b), near(r, b)]],
    [faces.left, [near(l, t), [l, t], near(l, b), [l, b]]],
    [faces.right, [[r, t], near(r, t), [r, b], near(r, b)]],
    [
      faces.end,
      [
        [l, t],
        [r, t],
        [l, b],
        [r, b],
      ],
    ],
  ]
  return quads.reduce(
    (pad, [face, quad]) => bend(g, pad, sheet(g, ...face), quad),
    sheet(g, '33393a', []),
  )
}
