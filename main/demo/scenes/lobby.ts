import { box, glow, grid, lay, round, row, sheet, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { alive, move, saw, sway } from '../motion'
import { figure, looks } from '../people'
import { type Faces, type Room, room } from '../room'

const shape: Room = { eye: [320, 110], end: [110, 54, 530, 196], depth: 3.2 }

const faces: Faces = {
  end: [
    '54585c',
    [
      box(36, 60, 330, 200, '22272c'),
      ...row(3, 108, 0, [44, 68, 100, 184, '131b26']),
      ...row(6, 52, 0, [52, 170, 34, 82, '1a2330']),
      ...row(9, 34, 0, [58, 186, 6, 8, 'b79a6a@0.8']),
      ...row(6, 52, 0, [72, 214, 6, 8, 'a58f6c@0.6']),
      ...row(2, 90, 0, [440, 110, 82, 250, '3b3230']),
      ...row(2, 90, 0, [446, 118, 70, 242, '6b665f']),
      box(480, 84, 86, 16, '23292d'),
      box(0, 344, 640, 16, '31353a'),
    ],
  ],
  floor: ['5a5652', [grid(64, 45, '000000@0.18'), box(0, 0, 640, 60, '000000@0.12')]],
  ceiling: [
    '4f5357',
    [grid(64, 60, '000000@0.14'), ...row(3, 170, 0, [100, 60, 100, 60, 'e6e2d6'])],
  ],
  left: ['4a4e53', [box(0, 344, 640, 16, '2c3034'), box(300, 90, 220, 130, '39434a')]],
  right: ['4d5155', [box(0, 344, 640, 16, '2c3034'), box(120, 90, 200, 120, '413c38')]],
}

/** A bench of `count` chairs seen from the front, `w` pixels a chair. */
function bench(g: Graph, count: number, w: number): Pad {
  const h = w * 1.2
  const seat = w * 0.88
  return sheet(
    g,
    '000000@0',
    [
      ...row(count, w, 0, [0, 0, seat, h * 0.52, '3d5260']),
      ...row(count, w, 0, [seat * 0.08, h * 0.05, seat * 0.84, h * 0.4, '48606f']),
      ...row(count, w, 0, [0, h * 0.58, seat, h * 0.16, '344855']),
      box(0, h * 0.74, count * w, h * 0.05, '1d2226'),
      ...row(count, w, 0, [seat * 0.45, h * 0.79, w * 0.08, h * 0.2, '1d2226']),
    ],
    Math.round(count * w),
    Math.round(h),
  )
}

/** Floor lobby: night behind the windows, rows of chairs, people crossing and waiting. */
export function lobby(g: Graph, fps: number): Pad {
  let pad = room(g, shape, faces)
  pad = glow(g, pad, 'f0e2c4', round(320, 40, 300, 90, 0.2), round(330, 290, 240, 100, 0.14))
  pad = lay(g, pad, bench(g, 6, 36), 130, 196)
  pad = alive(g, vignette(g, pad, 0.5), fps)
  pad = move(g, pad, figure(g, looks.woman, 96, false), sway(178, 1.5, 7), '152')
  pad = move(g, pad, figure(g, looks.guest, 150, true), `700-780*${saw(31, 0.45)}`, '150')
  pad = move(g, pad, figure(g, looks.student, 168, true), `-80+800*${saw(23, 0.12)}`, '164')
  return move(g, pad, bench(g, 5, 62), '210', '286')
}
