import { type Color, n, sheet, stencil } from './draw'
import type { Graph, Pad } from './graph'
import { endless } from './motion'

/** The light of a lamp lying on the ground: a soft ellipse, w by h, `power` from 0 to 1. */
export function pool(g: Graph, w: number, h: number, color: Color, power: number): Pad {
  const [cols, rows] = [Math.round(w / 4), Math.round(h / 4)]
  const offset = (axis: string, size: number) => `pow((${axis}+0.5)/${n(size / 2)}-1,2)`
  const far = `${offset('X', cols)}+${offset('Y', rows)}`
  const spot = `${n(power)}*pow(max(0,1-(${far})),1.5)`
  return endless(g, stencil(g, sheet(g, color, [], cols, rows), spot), `scale=${w}:${h},`)
}

/** Drifting clouds, twice `w` wide: scroll by `w` and start again. */
export function clouds(g: Graph, w: number, h: number, color: Color): Pad {
  const [cols, rows] = [w / 40, Math.ceil(h / 12)]
  const x = `mod(X,${cols})`
  const hash = `mod(abs(sin(${x}*12.99+Y*78.23)*43758.55),1)`
  const thick = `0.55*(0.5+0.3*sin(4*PI*${x}/${cols}+Y))*${hash}*(1-Y/${rows})`
  const small = stencil(g, sheet(g, color, [], cols * 2, rows), thick)
  return endless(g, small, `scale=${w * 2}:${h},`)
}
