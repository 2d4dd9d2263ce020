import { bend, box, glow, grid, haze, lay, round, row, sheet, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { pool } from '../light'
import { alive, endless, move, saw, sway, swing } from '../motion'
import { figure, looks } from '../people'
import { car, tree } from '../props'
import { walk } from '../walk'

const town = [
  box(0, 66, 90, 110, '181c24'),
  box(84, 40, 74, 140, '1c2028'),
  box(240, 84, 60, 90, '1a1e26'),
  box(296, 56, 84, 120, '1e222a'),
  box(376, 92, 90, 90, '191d25'),
  box(520, 48, 96, 130, '1b1f27'),
  ...row(5, 0, 17, [94, 50, 8, 7, 'c49a5c@0.7']),
  ...row(4, 0, 17, [130, 67, 8, 7, '8f8a78@0.6']),
  ...row(4, 19, 0, [304, 70, 8, 7, 'c49a5c@0.55']),
  ...row(3, 19, 0, [323, 92, 8, 7, 'a9a08a@0.6']),
  ...row(4, 20, 0, [532, 62, 9, 8, 'b8935c@0.6']),
  ...row(2, 40, 0, [552, 84, 9, 8, '9b9a8f@0.5']),
  box(0, 150, 640, 34, '22262a'),
  ...row(14, 48, 0, [4, 166, 24, 2, '7f7d70@0.6']),
]

const pillar = [
  box(0, 0, 26, 120, '5d564f'),
  box(0, 0, 8, 120, '6d665e'),
  box(0, 0, 26, 8, '766f66'),
]

function fence(g: Graph, w: number): Pad {
  const bars = row(Math.ceil(w / 9), 9, 0, [2, 4, 3, 60, '33383d'])
  return sheet(
    g,
    '000000@0',
    [...bars, box(0, 8, w, 3, '3d4348'), box(0, 52, w, 40, '4b4742'), box(0, 52, w, 4, '625c55')],
    w,
    92,
  )
}

function booth(g: Graph): Pad {
  const marks = [
    box(8, 12, 104, 134, '4e5557'),
    box(0, 0, 120, 14, '2d3438'),
    box(18, 34, 84, 52, '22292d'),
    box(22, 38, 76, 44, 'c9a978'),
    box(58, 38, 3, 44, '22292d'),
    box(34, 52, 16, 30, '4a4238'),
    box(37, 44, 10, 10, '4a4238'),
    box(8, 100, 104, 46, '3f4648'),
    box(8, 112, 104, 5, '8d3f38@0.7'),
  ]
  return sheet(g, '000000@0', marks, 120, 146)
}

/** The arm swings about the middle of its 400 by 400 picture; `lift` from 0 to 1. */
function barrier(g: Graph, lift: string): Pad {
  const arm = [box(200, 196, 196, 8, 'c9c4ba'), ...row(5, 40, 0, [206, 196, 20, 8, '9a3d36'])]
  const flat = endless(g, sheet(g, '000000@0', arm, 400, 400))
  // Turning is the dearest step of this scene: not while the arm is down.
  return g.add([flat], `fps=10,rotate=a='-1.2*${lift}':c=black@0:enable='gt(${lift},0)'`)
}

/** Gate at dusk: traffic in the street outside, guard, barrier, someone coming in. */
export function gate(g: Graph, fps: number): Pad {
  let pad = sheet(g, '1d2634', [])
  pad = haze(g, pad, '946e58', `165*exp(-pow((Y-14)/8,2))`)
  pad = lay(g, pad, sheet(g, '000000@0', town))
  pad = lay(g, pad, tree(g, 110, 130, '1b2622'), 420, 56)
  const yard = sheet(g, '3b3e40', [grid(64, 36, '000000@0.2'), box(306, 0, 6, 360, '8f8b7a@0.5')])
  pad = bend(g, pad, yard, [
    [150, 184],
    [500, 184],
    [-900, 372],
    [1500, 372],
  ])
  pad = glow(g, pad, 'ecc890', round(110, 200, 120, 60, 0.25), round(330, 280, 220, 60, 0.1))
  pad = alive(g, vignette(g, pad, 0.45), fps)
  pad = move(g, pad, car(g, '5a6670'), `-160+960*${saw(13, 0.3)}`, '128')
  pad = move(g, pad, pool(g, 120, 28, 'f6e3b0', 0.5), `-40+960*${saw(13, 0.3)}`, '154')
  pad = move(g, pad, fence(g, 210), '0', '112')
  pad = move(g, pad, fence(g, 210), '452', '112')
  for (const x of ['196', '440']) pad = move(g, pad, sheet(g, '5d564f', pillar, 26, 120), x, '84')
  const path = { eye: [320, 150] as const, feet: [410, 430] as const, height: 250 }
  pad = walk(g, pad, looks.woman, { ...path, near: 1.5, far: 6, period: 36, start: 0.3 })
  pad = move(g, pad, barrier(g, `clip(4*${swing(24, 0.1)}-2.4,0,1)`), '2', '32')
  pad = move(g, pad, sheet(g, '2b3033', [box(0, 0, 14, 5, 'c9c4ba')], 14, 56), '194', '220')
  pad = move(g, pad, booth(g), '70', '104')
  return move(g, pad, figure(g, looks.guard, 128, false), sway(20, 2, 5), '150')
}
