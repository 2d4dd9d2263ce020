import { bend, box, glow, grid, haze, lay, type Point, round, row, sheet, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { pool } from '../light'
import { alive, move, saw } from '../motion'
import { looks } from '../people'
import { car, parked, tree } from '../props'
import { walk } from '../walk'

const far = [
  box(0, 60, 640, 70, '1c2226'),
  box(0, 124, 640, 34, '3a3f40'),
  box(0, 124, 640, 4, '505657'),
  ...row(13, 52, 0, [6, 124, 5, 34, '2b3032']),
  box(420, 20, 180, 110, '232a30'),
  ...row(6, 28, 0, [434, 34, 16, 12, 'b59a6d@0.5']),
  ...row(4, 28, 0, [462, 62, 16, 12, '8e8a7c@0.45']),
]

const bays = [
  grid(32, 24, '000000@0.08'),
  ...row(8, 80, 0, [40, 0, 4, 130, 'b9bab0@0.65']),
  box(0, 130, 640, 4, 'b9bab0@0.5'),
]

const corners: [Point, Point, Point, Point] = [
  [0, 156],
  [640, 156],
  [-480, 380],
  [1120, 380],
]

/** Hotel car park by lamp light: parked cars, one driving through, a guest on the way in. */
export function parking(g: Graph, fps: number): Pad {
  let pad = sheet(g, '10161d', [])
  pad = haze(g, pad, '3d4650', `110*exp(-pow((Y-12)/8,2))`)
  pad = lay(g, pad, sheet(g, '000000@0', far))
  for (const x of [20, 150, 300]) pad = lay(g, pad, tree(g, 96, 112, '1f2b27'), x, 40)
  pad = bend(g, pad, sheet(g, '44484b', bays), corners)
  const paints = ['6a7075', '46525c', '63514b', '7d7f7c', '2f3a42']
  paints.forEach((paint, i) => {
    pad = lay(g, pad, parked(g, 78, paint), 58 + i * 104 + (i > 2 ? 20 : 0), 148)
  })
  pad = glow(g, pad, 'f0d6a0', round(180, 220, 130, 60, 0.3), round(500, 240, 130, 70, 0.26))
  pad = alive(g, vignette(g, pad, 0.5), fps)
  const path = { eye: [320, 120] as const, feet: [560, 420] as const, height: 270 }
  pad = walk(g, pad, looks.woman, { ...path, near: 1.5, far: 4, period: 40, start: 0.8 })
  pad = move(g, pad, g.add([car(g, '76706a')], 'scale=232:-2'), `-300+1240*${saw(19, 0.42)}`, '248')
  return move(g, pad, pool(g, 260, 70, 'f7e6b8', 0.5), `-110+1240*${saw(19, 0.42)}`, '290')
}
