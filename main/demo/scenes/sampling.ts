import { box, glow, grid, lay, round, row, sheet, stencil, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { alive, move, saw, sway } from '../motion'
import { behind, figure, looks } from '../people'
import { type Faces, type Room, room } from '../room'

const shape: Room = { eye: [300, 96], end: [60, 40, 560, 176], depth: 3.6 }

const faces: Faces = {
  end: [
    '6b7778',
    [
      box(0, 210, 640, 150, '5a6869'),
      box(0, 206, 640, 5, '8fa3a3@0.6'),
      box(60, 70, 120, 84, '86969a'),
      ...row(4, 0, 17, [72, 86, 96, 5, '5c6b70']),
      box(232, 60, 176, 190, '2f3a40'),
      box(240, 68, 78, 174, '51636c'),
      box(322, 68, 78, 174, '4b5c65'),
      box(470, 84, 100, 150, '7b898b'),
      ...row(3, 0, 48, [478, 92, 84, 40, '667476']),
      box(0, 346, 640, 14, '3c484a'),
    ],
  ],
  floor: ['6a7272', [grid(64, 45, '000000@0.12'), box(0, 150, 640, 5, 'b3a35c@0.55')]],
  ceiling: ['5f6a6b', [...row(4, 150, 0, [60, 70, 100, 90, 'e8f1f0'])]],
  left: ['5d6a6b', [box(0, 344, 640, 16, '3a4546'), box(240, 60, 200, 200, '71807f')]],
  right: ['586566', [box(0, 344, 640, 16, '3a4546'), box(80, 90, 180, 270, '4a585b')]],
}

/** A desk with a clear screen, tubes in a rack and a bin. */
function desk(g: Graph): Pad {
  const marks = [
    box(30, 0, 150, 74, 'b9d0d2@0.16'),
    box(30, 0, 150, 2, 'd5e4e4@0.8'),
    ...row(2, 148, 0, [30, 0, 2, 74, 'd5e4e4@0.6']),
    box(0, 74, 210, 9, '9aa6a6'),
    box(6, 83, 198, 62, '5d6b6e'),
    box(6, 83, 66, 62, '667578'),
    box(112, 58, 40, 16, '7f8f92'),
    ...row(6, 6, 0, [115, 50, 4, 12, 'c4b9a6']),
    box(186, 60, 16, 14, 'b08f4d'),
  ]
  return sheet(g, '000000@0', marks, 210, 150)
}

/** A ring on the floor where the next person waits. */
function ring(g: Graph): Pad {
  const r = 'hypot((X-34)/34,(Y-11)/11)'
  return stencil(g, sheet(g, 'b9a858', [], 68, 22), `0.75*min((1-${r})*12,(${r}-0.8)*12)`)
}

/** Sampling area: nurse behind a screen, one person in front, a queue at its marks. */
export function sampling(g: Graph, fps: number): Pad {
  let pad = room(g, shape, faces)
  pad = glow(g, pad, 'eaf6f5', round(320, 10, 300, 90, 0.22), round(250, 250, 220, 90, 0.12))
  for (const x of [356, 452, 548]) pad = lay(g, pad, ring(g), x, 292)
  pad = alive(g, vignette(g, pad, 0.45), fps)
  pad = move(g, pad, figure(g, looks.guest, 104, true), `-70+780*${saw(29, 0.62)}`, '92')
  pad = move(
    g,
    pad,
    figure(g, looks.nurse, 150, false),
    `${sway(136, 3, 4)}+8*max(0,sin(t*0.7))`,
    '112',
  )
  pad = move(g, pad, desk(g), '70', '148')
  pad = move(g, pad, figure(g, behind(looks.student), 164, false), sway(262, 2, 5.3), '136')
  pad = move(g, pad, figure(g, looks.woman, 158, false), sway(356, 2.4, 6.1), '146')
  pad = move(g, pad, figure(g, looks.guard, 160, false), sway(452, 2, 4.6), '144')
  return move(g, pad, figure(g, looks.porter, 158, false), sway(548, 2.6, 7), '146')
}
