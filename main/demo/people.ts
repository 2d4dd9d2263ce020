import { box, n } from './draw'
import type { Graph, Pad } from './graph'
import { again } from './motion'

/** Size of a figure's picture before scaling; the feet are at FEET. */
const W = 56
const H = 136
const FEET = 128
const STEPS = 6

/** The picture is taller than the figure by `scale`: its shadow lies below the feet. */
export const OUTLINE = { scale: H / FEET, aspect: W / H }

export interface Look {
  hair: string
  skin: string
  mask: string
  top: string
  legs: string
  /** As `skin` unless given. */
  hands?: string
}

export const looks = {
  guest: { hair: '1b1a1c', skin: 'a08674', mask: '8fa3ad', top: '55606b', legs: '24282e' },
  woman: { hair: '191517', skin: 'a88f7d', mask: 'a9b4ba', top: '7a5b58', legs: '2c2a31' },
  student: { hair: '17181a', skin: '9d8372', mask: '96a7ae', top: '8b9096', legs: '2b3644' },
  guard: { hair: '20262c', skin: '967f6d', mask: '8a989f', top: '3f5262', legs: '1d242b' },
  nurse: { hair: '9fafb6', skin: '9b8676', mask: '7fa3b3', top: 'b9c5ca', legs: 'aab7bd' },
  receptionist: { hair: '1a1618', skin: '9b8373', mask: 'a5b2b8', top: '6d5a49', legs: '2a2420' },
  porter: { hair: '1b1a1c', skin: '99806e', mask: '90a2ab', top: '5d6a58', legs: '2b2f2c' },
  infrared: { hair: '3a3c3b', skin: 'b5b8b4', mask: 'd0d3cf', top: '8b8e8a', legs: '4a4d4a' },
} satisfies Record<string, Look>

/** The same person seen from behind. */
export function behind(look: Look): Look {
  return { ...look, hands: look.hands ?? look.skin, skin: look.hair, mask: look.hair }
}

/** A standing or walking figure `height` pixels tall; repeats for ever. */
export function figure(g: Graph, look: Look, height: number, walking: boolean): Pad {
  return dress(g, look, outlines(g, 1, walking)[0] ?? '', height, walking)
}

/** The same walking person from the front and from behind. */
export function twoSides(g: Graph, look: Look, height: number): [front: Pad, back: Pad] {
  const [front = '', back = ''] = outlines(g, 2, true)
  return [dress(g, look, front, height, true), dress(g, behind(look), back, height, true)]
}

function dress(g: Graph, look: Look, outline: Pad, height: number, walking: boolean): Pad {
  const clothes = g.add([], `${blank(look.legs, walking)},format=yuva420p,${paint(look)}`)
  const size = `scale=-2:${Math.round((height * H) / FEET / 2) * 2}`
  return g.add([clothes, outline], `alphamerge,${size},${again(walking ? STEPS : 1)}`)
}

/** The outline is by far the dearest part of a figure: computed once, on one plane. */
function outlines(g: Graph, count: number, walking: boolean): Pad[] {
  const one = g.add([], `${blank('000000', walking)},format=gray,geq=lum='${shape(walking)}'`)
  return g.split(one, count)
}

function blank(color: string, walking: boolean): string {
  return `color=c=0x${color}:s=${W}x${H}:r=10,trim=end_frame=${walking ? STEPS : 1}`
}

function paint(look: Look): string {
  return [
    box(0, 0, W, 10, look.hair),
    box(0, 10, W, 18, look.skin),
    box(20, 17, 16, 9, look.mask),
    box(0, 28, W, 46, look.top),
    box(0, 67, 13, 9, look.hands ?? look.skin),
    box(43, 67, 13, 9, look.hands ?? look.skin),
    box(15, 66, 26, 3, '000000@0.2'),
    box(0, 120, W, 16, '0c0e10'),
    box(33, 0, 23, H, '000000@0.13'),
    box(37, 0, 19, H, '000000@0.1'),
  ].join(',')
}

/** Opacity (0 to 255) of a pixel: the outline of a person seen from the front, and the shadow. */
function shape(walking: boolean): string {
  const swing = walking ? `sin(N*2*PI/${STEPS})` : '0'
  const parts = [
    `(1-hypot((X-28)/9.5,(Y-14)/12.5))*9+0.5`,
    `min(5-abs(X-28),min(Y-22,34-Y))`,
    `min(17-0.055*(Y-40)-pow(max(0,40-Y)/4.2,2)-abs(X-28),min(Y-29,76-Y))`,
    limb(13, 9, `${swing}*3`, 38, 76, 4),
    limb(43, 47, `${swing}*3`, 38, 76, 4),
    limb(21, 20, `${swing}*7`, 72, `${FEET - 2}-4*max(0,${swing})`, 6.4),
    limb(35, 36, `0-${swing}*7`, 72, `${FEET - 2}-4*max(0,0-${swing})`, 6.4),
  ]
  const body = parts.reduce((a, b) => `max(${a},${b})`)
  const shadow = `110*clip((1-hypot((X-28)/26,(Y-${FEET - 3})/8))*2,0,1)`
  return `max(255*clip(${body},0,1),${shadow})`
}

/** A limb from (x0, top) to (x1 + swing, bottom) with half-width r. */
function limb(
  x0: number,
  x1: number,
  swing: string,
  top: number,
  bottom: number | string,
  r: number,
): string {
  const middle = `${x0}+(${n(x1 - x0)}+(${swing}))*(Y-${top})/${H - 10 - top}`
  return `min(${r}-abs(X-(${middle})),min(Y-${top},${bottom}-Y))`
}
