import { bend, box, glow, grid, haze, lay, round, row, sheet, stencil, vignette } from '../draw'
import type { Graph, Pad } from '../graph'
import { clouds, pool } from '../light'
import { alive, endless, move, saw, sway } from '../motion'
import { looks } from '../people'
import { tree } from '../props'
import { distance, walk } from '../walk'

const house = [
  box(0, 40, 236, 150, '575a57'),
  box(0, 32, 244, 10, '3a3d3b'),
  ...row(4, 58, 0, [14, 60, 34, 40, '262928']),
  ...row(4, 58, 0, [14, 124, 34, 50, '262928']),
  box(72, 60, 34, 40, 'a9aca6'),
  box(88, 60, 2, 40, '4b4e4c'),
  ...row(4, 58, 0, [10, 102, 42, 4, '5c5f5c']),
]

const wall = [
  box(0, 0, 420, 46, '3d403e'),
  box(0, 0, 420, 5, '525552'),
  ...row(9, 48, 0, [6, 0, 8, 46, '464947']),
]

/** Back yard by night in infra-red: no colour, drifting clouds, swaying trees, a patrol. */
export function yard(g: Graph, fps: number): Pad {
  let pad = sheet(g, '1d2021', [])
  pad = haze(g, pad, '5a5d5d', `130*exp(-pow((Y-17)/9,2))`)
  const moon = stencil(g, sheet(g, 'd8dbd6', [], 40, 40), '13-hypot(X-20,Y-20)')
  pad = lay(g, pad, moon, 486, 22)
  pad = glow(g, pad, 'c8cbc8', round(506, 42, 70, 60, 0.3))
  pad = lay(g, pad, sheet(g, '000000@0', house))
  pad = lay(g, pad, sheet(g, '000000@0', wall, 420, 46), 230, 144)
  const ground = sheet(g, '585b57', [
    grid(40, 30, '000000@0.14'),
    box(380, 0, 70, 360, '666965'),
    ...row(9, 0, 40, [380, 0, 70, 4, '4c4f4b']),
  ])
  pad = bend(g, pad, ground, [
    [0, 189],
    [640, 189],
    [-500, 372],
    [1140, 372],
  ])
  pad = glow(g, pad, 'd9dcd8', round(420, 300, 200, 110, 0.3), round(90, 80, 60, 50, 0.15))
  pad = alive(g, vignette(g, pad, 0.6), fps)
  pad = move(g, pad, clouds(g, 640, 120, 'a5a8a6'), `-640*${saw(70, 0.2)}`, '0')
  for (const [x, y, w, h, period] of [
    [560, 70, 130, 170, 5],
    [250, 84, 110, 140, 6.3],
  ] as const) {
    const swaying = endless(g, tree(g, w, h, '3b403a'))
    pad = move(g, pad, swaying, sway(x - 30, 2.4, period), `${y}`)
  }
  const patrol = {
    ...{ eye: [320, 160] as const, feet: [420, 420] as const, height: 270 },
    ...{ near: 1.5, far: 5.4, period: 44, start: 0.3 },
  }
  pad = walk(g, pad, looks.infrared, patrol)
  const d = distance(patrol)
  const torch = pool(g, 150, 44, 'eef0ea', 0.22)
  return move(g, pad, torch, `245+100/${d}+14*sin(t)`, `172+268/${d}`)
}
