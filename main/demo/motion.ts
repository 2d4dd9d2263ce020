import { n } from './draw'
import type { Graph, Pad } from './graph'

/** A still picture as an endless stream of `fps` frames a second. */
export function alive(g: Graph, still: Pad, fps: number): Pad {
  return g.add([still], `format=yuv420p,loop=loop=-1:size=1:start=0,settb=1/${fps},setpts=N`)
}

/** Repeats the first `frames` frames for ever, 7.5 a second: a step takes 0.4 s. */
export function again(frames: number): string {
  return `loop=loop=-1:size=${frames}:start=0,settb=1/1000,setpts=N*133`
}

/** A still picture with opacity, for ever; `change` (ending in a comma) is applied to it once. */
export function endless(g: Graph, still: Pad, change = ''): Pad {
  return g.add([still], `${change}format=yuva420p,${again(1)}`)
}

/** Puts a moving picture on the stream; x and y are expressions of t (seconds). */
export function move(g: Graph, under: Pad, top: Pad, x: string, y: string, more = ''): Pad {
  return g.add([under, top], `overlay=x='${x}':y='${y}'${more}`)
}

/** 0 to 1 again and again, once in `period` seconds; `start` is its value at t = 0. */
export function saw(period: number, start = 0): string {
  return `mod(t/${n(period)}+${n(start)},1)`
}

/** 0 to 1 and back in `period` seconds. */
export function swing(period: number, start = 0): string {
  return `(1-abs(2*${saw(period, start)}-1))`
}

/** Lets a standing figure shift its weight a little. */
export function sway(at: number, by: number, period: number): string {
  return `${n(at)}+${n(by)}*sin(t*${n((2 * Math.PI) / period)})`
}
