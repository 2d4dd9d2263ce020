import { box, glow, grid, lay, round, row, sheet, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { alive, move, saw, sway } from '../motion'
import { behind, figure, looks } from '../people'
import { type Faces, type Room, room } from '../room'

const shape: Room = { eye: [330, 104], end: [120, 44, 520, 182], depth: 3.5 }

const cartons = ['7d6a50', '6e5c45', '86735a', '5f6b70', '76644c']

/** Cartons of changing width on three boards. */
function shelf(): string[] {
  const boards = [70, 150, 230].map((y) => box(0, y + 62, 640, 7, '3a4146'))
  const goods = [70, 150, 230].flatMap((y, level) =>
    Array.from({ length: 12 }, (_, i) => {
      const h = 34 + ((i * 7 + level * 5) % 4) * 8
      const color = cartons[(i * 3 + level) % cartons.length] ?? '6e5c45'
      return box(10 + i * 53, y + 62 - h, 38 + ((i + level) % 3) * 6, h, color)
    }),
  )
  return [...goods, ...boards, ...row(5, 158, 0, [0, 60, 7, 300, '4a5258'])]
}

const faces: Faces = {
  end: [
    '4d5358',
    [
      box(36, 60, 250, 300, '2b3035'),
      box(44, 68, 234, 292, '6b7276'),
      ...row(18, 0, 16, [44, 68, 234, 2, '50575b']),
      box(340, 90, 260, 270, '33383c'),
      ...row(3, 0, 80, [340, 160, 260, 6, '596066']),
      ...row(3, 80, 0, [352, 112, 62, 48, '7d6a50']),
      ...row(2, 104, 0, [360, 196, 84, 44, '5f6b70']),
      ...row(3, 80, 0, [356, 278, 60, 42, '86735a']),
      box(0, 348, 640, 12, '2a2e31'),
    ],
  ],
  floor: [
    '565a5a',
    [grid(128, 90, '000000@0.14'), ...row(2, 300, 0, [150, 0, 10, 360, 'b39d4f@0.5'])],
  ],
  ceiling: ['43484b', [...row(3, 0, 120, [40, 40, 560, 26, 'dfe6e4'])]],
  left: ['4a4f53', shelf()],
  right: ['464b4f', shelf()],
}

function table(g: Graph): Pad {
  const marks = [
    box(20, 14, 60, 40, '86735a'),
    box(46, 14, 8, 40, 'a08c6c'),
    box(88, 26, 44, 28, '6e5c45'),
    box(150, 30, 56, 24, '8fa0a6'),
    box(150, 38, 56, 4, 'b04a42@0.6'),
    box(0, 54, 230, 8, '8b8f90'),
    ...row(2, 206, 0, [8, 62, 8, 58, '3a3f43']),
    box(8, 92, 214, 4, '3a3f43'),
  ]
  return sheet(g, '000000@0', marks, 230, 120)
}

function cart(g: Graph): Pad {
  const marks = [
    box(0, 20, 4, 84, '7d8487'),
    box(22, 8, 54, 46, '7d6a50'),
    box(46, 8, 6, 46, '9a8768'),
    box(16, 54, 40, 38, '6e5c45'),
    box(58, 58, 40, 34, '5f6b70'),
    box(0, 92, 104, 8, '4d5559'),
    ...row(2, 78, 0, [8, 100, 10, 10, '121416']),
  ]
  return sheet(g, '000000@0', marks, 104, 112)
}

/** Goods intake: shelves, a shutter, a clerk at the table, a cart going through. */
export function goods(g: Graph, fps: number): Pad {
  let pad = room(g, shape, faces)
  pad = glow(g, pad, 'e3edf0', round(330, 20, 260, 80, 0.2), round(300, 270, 200, 80, 0.1))
  pad = lay(
    g,
    pad,
    sheet(
      g,
      '000000@0',
      [box(0, 0, 46, 36, '7d6a50'), box(19, 0, 7, 36, '9a8768'), box(50, 12, 34, 24, '6e5c45')],
      84,
      36,
    ),
    150,
    180,
  )
  pad = alive(g, vignette(g, pad, 0.5), fps)
  pad = move(g, pad, figure(g, behind(looks.woman), 104, false), sway(300, 2, 5), '100')
  pad = move(
    g,
    pad,
    figure(g, looks.nurse, 150, false),
    `${sway(440, 3, 4.4)}+12*sin(t*0.31)`,
    '120',
  )
  pad = move(g, pad, table(g), '370', '178')
  const pushing = `-190+960*${saw(24, 0.42)}`
  pad = move(g, pad, figure(g, looks.porter, 184, true), pushing, '160')
  return move(g, pad, cart(g), `${pushing}+62`, '242')
}
