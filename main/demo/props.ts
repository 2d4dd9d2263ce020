import { box, type Color, n, sheet, stencil } from './draw'
import type { Graph, Pad } from './graph'
import { endless } from './motion'

const CAR = { w: 136, h: 52 }

/** A car seen from the side, driving to the right, 136 by 52. */
export function car(g: Graph, paint: Color): Pad {
  const marks = [
    box(0, 0, CAR.w, 7, 'ffffff@0.1'),
    box(36, 7, 32, 14, '141b22'),
    box(71, 7, 30, 14, '141b22'),
    box(0, 23, CAR.w, 3, 'ffffff@0.14'),
    box(0, 36, CAR.w, 6, '000000@0.4'),
    box(126, 26, 10, 6, 'f3e7c0'),
    box(0, 26, 6, 7, '9a4038'),
    box(0, 41, CAR.w, 11, '0c0d0f'),
    box(68, 22, 2, 18, '000000@0.4'),
  ]
  const body = 'min(min(66-abs(X-68),min(Y-20,43-Y)),min(X+Y-24,160-X-(24-min(Y,24))))'
  const cabin = 'min(min(Y-1,24-Y),min(20+1.6*Y+X-50,112+0.9*Y-X)-6)'
  const wheels = [30, 106].map((x) => `8.5-hypot(X-${x},Y-42)`)
  const flat = sheet(g, paint, marks, CAR.w, CAR.h)
  return endless(g, stencil(g, flat, either(body, cabin, ...wheels)))
}

/** A parked car seen from behind, `w` pixels wide; one frame. */
export function parked(g: Graph, w: number, paint: Color): Pad {
  const h = Math.round(w * 0.8)
  const u = w / 100
  const part = (x: number, y: number, width: number, height: number, color: Color) =>
    box(x * u, y * u, width * u, height * u, color)
  const marks = [
    part(22, 8, 56, 22, '12171c'),
    part(0, 34, 100, 3, 'ffffff@0.16'),
    part(3, 38, 15, 9, '6b2f2b'),
    part(82, 38, 15, 9, '6b2f2b'),
    part(38, 46, 24, 8, 'b9bcb8'),
    part(0, 60, 100, 20, '0b0c0e'),
  ]
  const side = `abs(X-${n(50 * u)})`
  const body = `min(${n(49 * u)}-${side},min(Y-${n(30 * u)},${n(64 * u)}-Y))`
  const cabin = `min(${n(28 * u)}+Y*0.42-${side},min(Y-${n(3 * u)},${n(34 * u)}-Y))`
  const wheels = `min(${n(9 * u)}-abs(${side}-${n(36 * u)}),min(Y-${n(50 * u)},${n(76 * u)}-Y))`
  return stencil(g, sheet(g, paint, marks, w, h), either(body, cabin, wheels))
}

/** A tree with a crown of round tufts; one frame. */
export function tree(g: Graph, w: number, h: number, leaf: Color): Pad {
  const tuft = (x: number, y: number, r: number) =>
    `${n(r * w)}-hypot(X-${n(x * w)},(Y-${n(y * h)})*${n((w / h) * 1.25)})`
  const crown = either(
    tuft(0.5, 0.24, 0.26),
    tuft(0.28, 0.4, 0.22),
    tuft(0.72, 0.38, 0.23),
    tuft(0.5, 0.5, 0.27),
  )
  const leaves = '2.2*sin(X*0.9)*sin(Y*0.8+X*0.3)+1.6*sin(X*0.37+Y*0.51)'
  const trunk = `min(${n(w * 0.035)}-abs(X-${n(w / 2)}),Y-${n(h * 0.5)})`
  const marks = [
    box(0, 0, w, h * 0.26, 'ffffff@0.05'),
    box(0, h * 0.45, w, h * 0.24, '000000@0.25'),
    box(0, h * 0.69, w, h * 0.31, '1b1815'),
  ]
  return stencil(g, sheet(g, leaf, marks, w, h), either(`${crown}+${leaves}`, trunk))
}

function either(...shapes: string[]): string {
  return shapes.reduce((a, b) => `max(${a},${b})`)
}
