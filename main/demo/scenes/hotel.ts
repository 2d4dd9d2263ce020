import { box, glow, grid, round, row, sheet, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { alive, move } from '../motion'
import { looks } from '../people'
import { type Faces, type Room, room } from '../room'
import { walk } from '../walk'

const shape: Room = { eye: [226, 132], end: [190, 104, 268, 190], depth: 11 }

const faces: Faces = {
  end: [
    '4c4038',
    [
      box(200, 90, 240, 270, '2e2621'),
      box(212, 102, 104, 258, '5f656a'),
      box(324, 102, 104, 258, '596065'),
    ],
  ],
  floor: [
    '4a2f2e',
    [
      box(0, 0, 90, 360, '3a3430'),
      box(550, 0, 90, 360, '3a3430'),
      ...row(2, 436, 0, [96, 0, 12, 360, '8d7549@0.5']),
      ...row(12, 0, 30, [296, 4, 48, 14, '8d7549@0.35']),
      ...row(12, 0, 30, [190, 18, 20, 10, '6b4442@0.6']),
      ...row(12, 0, 30, [430, 18, 20, 10, '6b4442@0.6']),
    ],
  ],
  ceiling: [
    '55493f',
    [box(180, 0, 280, 360, '60544a'), ...row(6, 0, 60, [296, 22, 48, 16, 'ffe9c0'])],
  ],
  left: ['6a5a4b', wall()],
  right: ['64554a', wall()],
}

function wall(): string[] {
  return [
    grid(32, 360, '000000@0.06'),
    box(0, 250, 640, 110, '4d4036'),
    box(0, 246, 640, 4, '907a5c@0.7'),
    ...row(6, 107, 0, [30, 100, 46, 260, '2f2620']),
    ...row(6, 107, 0, [34, 106, 38, 254, '5a4331']),
    ...row(6, 107, 0, [38, 116, 30, 90, '654c38']),
    ...row(6, 107, 0, [38, 222, 30, 110, '654c38']),
    ...row(6, 107, 0, [66, 228, 4, 14, 'b9a274']),
    ...row(6, 107, 0, [94, 120, 9, 34, 'f2d49a']),
    box(0, 346, 640, 14, '2a221d'),
  ]
}

function trolley(g: Graph): Pad {
  const marks = [
    box(0, 0, 78, 4, '8f9496'),
    ...row(2, 74, 0, [0, 0, 4, 84, '8f9496']),
    box(6, 10, 66, 30, 'b3b1a8'),
    ...row(3, 22, 0, [6, 10, 20, 30, 'c4c2b9']),
    box(0, 42, 78, 4, '7d8284'),
    box(6, 52, 66, 26, '5e6f76'),
    box(0, 80, 78, 4, '6b7072'),
    ...row(2, 64, 0, [4, 84, 7, 7, '15171a']),
  ]
  return sheet(g, '000000@0', marks, 78, 92)
}

/** Hotel corridor: carpet, wall lamps, a meal trolley at a door, staff in the depth. */
export function hotel(g: Graph, fps: number): Pad {
  let pad = room(g, shape, faces)
  const lamps = [
    round(410, 108, 46, 56, 0.34),
    round(300, 122, 24, 32, 0.25),
    round(120, 112, 40, 50, 0.3),
  ]
  pad = glow(
    g,
    pad,
    'ffd692',
    ...lamps,
    round(226, 60, 90, 70, 0.16),
    round(270, 290, 120, 80, 0.1),
  )
  pad = alive(g, vignette(g, pad, 0.55), fps)
  const floor = { eye: shape.eye, height: 290 }
  const porter = { ...floor, feet: [130, 400] as const, near: 1.7, far: 9, period: 53, start: 0.8 }
  const nurse = { ...floor, feet: [310, 400] as const, near: 1.2, far: 7, period: 37, start: 0.3 }
  pad = walk(g, walk(g, pad, looks.porter, porter), looks.nurse, nurse)
  return move(g, pad, trolley(g), '432', '232')
}
