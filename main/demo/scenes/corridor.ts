import { box, glow, grid, round, row, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { alive } from '../motion'
import { looks } from '../people'
import { type Faces, type Room, room } from '../room'
import { walk } from '../walk'

const shape: Room = { eye: [320, 148], end: [276, 116, 364, 206], depth: 7.4 }

const faces: Faces = {
  end: [
    '4d5654',
    [
      box(0, 250, 640, 110, '3c4544'),
      box(180, 60, 280, 150, '2c3436'),
      box(192, 70, 124, 130, '8fa0a6'),
      box(324, 70, 124, 130, '93a4aa'),
    ],
  ],
  floor: [
    '454d4c',
    [grid(80, 30, '000000@0.16'), ...row(5, 0, 76, [250, 14, 140, 44, 'ffffff@0.07'])],
  ],
  ceiling: [
    '596160',
    [grid(80, 40, '000000@0.12'), ...row(5, 0, 76, [262, 20, 116, 26, 'dfe9e6'])],
  ],
  left: ['6a7471', wall('35434c')],
  right: ['616b69', wall('323f48')],
}

function wall(door: string): string[] {
  return [
    box(0, 236, 640, 124, '4a5654'),
    box(0, 232, 640, 5, '8a9490@0.5'),
    ...row(5, 128, 0, [36, 92, 64, 268, '2a3236']),
    ...row(5, 128, 0, [40, 98, 56, 262, door]),
    ...row(5, 128, 0, [60, 116, 16, 56, '8b9a9d@0.55']),
    ...row(5, 128, 0, [44, 236, 6, 12, 'b9bfbd']),
    ...row(5, 128, 0, [56, 66, 24, 18, '9fb0b0@0.7']),
    box(0, 348, 640, 12, '2b3131'),
  ]
}

/** Dormitory corridor: doors on both sides, tube lights, two people in the depth. */
export function corridor(g: Graph, fps: number): Pad {
  let pad = room(g, shape, faces)
  const lamps = [round(320, 20, 150, 90, 0.2), round(320, 80, 70, 50, 0.2)]
  pad = glow(g, pad, 'd6e4e0', ...lamps, round(320, 250, 60, 120, 0.14))
  pad = alive(g, vignette(g, pad), fps)
  const floor = { eye: shape.eye, height: 290 }
  const student = {
    ...floor,
    feet: [470, 420] as const,
    near: 1.6,
    far: 6.4,
    period: 47,
    start: 0.75,
  }
  const nurse = { ...floor, feet: [210, 420] as const, near: 1.1, far: 5.6, period: 39, start: 0.3 }
  return walk(g, walk(g, pad, looks.student, student), looks.nurse, nurse)
}
