import { box, glow, grid, lay, round, row, sheet, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { alive, move, saw, sway } from '../motion'
import { behind, figure, looks } from '../people'
import { type Faces, type Room, room } from '../room'

const shape: Room = { eye: [340, 108], end: [96, 40, 584, 190], depth: 3.3 }

const faces: Faces = {
  end: [
    '544a42',
    [
      ...row(26, 25, 0, [0, 0, 12, 360, '5e5349']),
      box(150, 60, 330, 120, '3a332e'),
      ...row(5, 64, 0, [164, 76, 50, 40, '4b433b']),
      ...row(5, 64, 0, [164, 124, 50, 40, '4b433b']),
      ...row(3, 128, 0, [180, 92, 16, 24, '8f7a57']),
      ...row(2, 128, 0, [250, 136, 22, 28, '6f7a76']),
      box(500, 90, 100, 270, '2f2a27'),
      box(506, 96, 42, 264, '6a6f71'),
      box(552, 96, 42, 264, '63686a'),
      box(0, 346, 640, 14, '2b2521'),
    ],
  ],
  floor: ['5d564f', [grid(80, 60, 'd8cdbb@0.12', 2), box(0, 0, 640, 40, '000000@0.2')]],
  ceiling: [
    '453f3a',
    [grid(160, 120, '000000@0.2'), ...row(3, 200, 0, [80, 170, 60, 90, 'f0dfbe'])],
  ],
  left: [
    '4c453f',
    [
      box(0, 344, 640, 16, '282320'),
      box(200, 60, 260, 230, '23303a'),
      ...row(2, 130, 0, [206, 66, 118, 218, '1a242d']),
    ],
  ],
  right: [
    '4a433d',
    [
      box(0, 344, 640, 16, '282320'),
      box(150, 80, 150, 110, '5c5347'),
      box(158, 88, 134, 94, '3f4a48'),
    ],
  ],
}

/** The counter: stone top, wooden front, a screen, a hand-rub dispenser and a bell. */
function counter(g: Graph): Pad {
  const marks = [
    box(60, 0, 64, 40, '1c2023'),
    box(64, 4, 56, 30, '2e3a42'),
    box(88, 40, 8, 8, '1c2023'),
    box(250, 20, 14, 28, 'a9b2ae'),
    box(253, 12, 8, 8, '6f7a78'),
    box(0, 48, 330, 10, '8d8578'),
    box(0, 48, 330, 3, 'b3aa99'),
    box(8, 58, 314, 92, '6a5139'),
    ...row(7, 45, 0, [8, 58, 3, 92, '553f2b']),
    box(8, 58, 314, 6, '3e2e20'),
    box(8, 142, 314, 8, '2b2019'),
  ]
  return sheet(g, '000000@0', marks, 330, 150)
}

function lamp(g: Graph): Pad {
  return sheet(
    g,
    '000000@0',
    [box(13, 0, 2, 40, '1d1a18'), box(4, 40, 20, 10, '2b2622'), box(2, 50, 24, 6, 'f4deb0')],
    28,
    56,
  )
}

function suitcase(g: Graph): Pad {
  const marks = [
    box(8, 0, 2, 18, '8c9092'),
    box(20, 0, 2, 18, '8c9092'),
    box(8, 0, 14, 3, '8c9092'),
    box(0, 18, 30, 42, '3d4f5a'),
    ...row(3, 9, 0, [5, 20, 2, 38, '50646f']),
    ...row(2, 20, 0, [3, 60, 5, 4, '121416']),
  ]
  return sheet(g, '000000@0', marks, 30, 64)
}

/** Hotel reception: counter with pendant lamps, receptionist, guests arriving. */
export function reception(g: Graph, fps: number): Pad {
  let pad = room(g, shape, faces)
  for (const x of [180, 276, 372]) pad = lay(g, pad, lamp(g), x, 0)
  const lights = [194, 290, 386].map((x) => round(x, 66, 50, 60, 0.3))
  pad = glow(
    g,
    pad,
    'ffdfa8',
    ...lights,
    round(290, 210, 190, 60, 0.16),
    round(440, 320, 160, 50, 0.1),
  )
  pad = alive(g, vignette(g, pad, 0.45), fps)
  pad = move(
    g,
    pad,
    figure(g, looks.receptionist, 140, false),
    `${sway(246, 3, 6)}+26*sin(t*0.23)`,
    '98',
  )
  pad = move(g, pad, counter(g), '130', '146')
  pad = move(g, pad, figure(g, behind(looks.guest), 176, false), sway(330, 2.5, 5), '148')
  pad = move(g, pad, suitcase(g), '404', '262')
  const arriving = `-90+860*${saw(22, 0.66)}`
  pad = move(g, pad, figure(g, looks.woman, 190, true), arriving, '160')
  return move(g, pad, suitcase(g), `${arriving}-24`, '290')
}
