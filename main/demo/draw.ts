import type { Graph, Pad } from './graph'

/** Scenes are drawn on this canvas, in its pixels, and scaled at the end. */
export const WIDTH = 640
export const HEIGHT = 360

export type Point = readonly [x: number, y: number]

/** RRGGBB, optionally with `@alpha` (0 to 1). */
export type Color = string

export function box(x: number, y: number, w: number, h: number, color: Color): string {
  return `drawbox=x=${n(x)}:y=${n(y)}:w=${n(w)}:h=${n(h)}:c=0x${color}:t=fill`
}

/** `count` boxes, each moved on by (dx, dy). */
export function row(
  count: number,
  dx: number,
  dy: number,
  first: Parameters<typeof box>,
): string[] {
  const [x, y, w, h, color] = first
  return Array.from({ length: count }, (_, i) => box(x + i * dx, y + i * dy, w, h, color))
}

export function grid(w: number, h: number, color: Color, thickness = 1): string {
  return `drawgrid=w=${w}:h=${h}:t=${thickness}:c=0x${color}`
}

/** One frame: boxes painted on a ground; see-through where the ground is `000000@0`. */
export function sheet(g: Graph, ground: Color, marks: string[], w = WIDTH, h = HEIGHT): Pad {
  const through = ground.endsWith('@0') ? marks.map((m) => `${m}:replace=1`) : marks
  const source = `color=c=0x${ground}:s=${w}x${h}:r=10,trim=end_frame=1,format=yuva444p`
  return g.add([], [source, ...through].join(','))
}

/** Lays one still picture on another. */
export function lay(g: Graph, under: Pad, top: Pad, x = 0, y = 0): Pad {
  return g.add([under, top], `overlay=x=${n(x)}:y=${n(y)}:format=yuv444`)
}

export type Quad = readonly [topLeft: Point, topRight: Point, bottomLeft: Point, bottomRight: Point]

/** A full-size sheet bent into a quadrangle and laid on `under`. */
export function bend(g: Graph, under: Pad, flat: Pad, corners: Quad): Pad {
  const at = corners.map(([x, y], i) => `x${i}=${n(x)}:y${i}=${n(y)}`).join(':')
  // `perspective` repeats the outermost pixels outside the quadrangle: make them see-through.
  const rim = `drawbox=x=0:y=0:w=${WIDTH}:h=${HEIGHT}:t=1:c=black@0:replace=1`
  return lay(g, under, g.add([flat], `${rim},perspective=${at}:sense=destination`))
}

/** `geq` that keeps the colours and sets the opacity: `expr` (0 to 255) of X, Y and N. */
export function opacity(expr: string): string {
  return `geq=lum='lum(X,Y)':cb='cb(X,Y)':cr='cr(X,Y)':a='clip(${expr},0,255)'`
}

/** Cuts a shape out of a still picture: `expr` (opacity 0 to 1) of X and Y. */
export function stencil(g: Graph, flat: Pad, expr: string): Pad {
  return g.add([flat], opacity(`255*(${expr})`))
}

/** A colour whose opacity is `expr` of X and Y, drawn small and enlarged: soft light. */
export function haze(g: Graph, under: Pad, color: Color, expr: string): Pad {
  const small = sheet(g, color, [], WIDTH / 10, HEIGHT / 10)
  const large = `${opacity(expr)},scale=${WIDTH}:${HEIGHT}:flags=bicubic`
  return lay(g, under, g.add([small], large))
}

/** Alpha of a round light at (x, y) with radii rx, ry, for `haze`. `power` from 0 to 1. */
export function round(x: number, y: number, rx: number, ry: number, power: number): string {
  return `${n(255 * power)}*exp(-pow((X*10+5-${n(x)})/${n(rx)},2)-pow((Y*10+5-${n(y)})/${n(ry)},2))`
}

export function glow(g: Graph, under: Pad, color: Color, ...lights: string[]): Pad {
  return haze(g, under, color, lights.join('+'))
}

/** Darkens the corners, as the lens of a cheap camera does. */
export function vignette(g: Graph, under: Pad, power = 0.6): Pad {
  const far = `pow((X-31.5)/32,2)*0.6+pow((Y-17.5)/18,2)*0.5`
  return haze(g, under, '000000', `${n(255 * power)}*pow(${far},1.2)`)
}

export function n(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
