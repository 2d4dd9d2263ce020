import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import type { CameraView } from '../../preload/contract'
import {
  coefficients,
  type Planes,
  startKernel,
} from '../../renderer/components/player/worker/pixels/kernel'
import { blockOf, turnOf } from '../../renderer/components/player/worker/pixels/turn'

const run = (args: string[], input?: Buffer) =>
  spawnSync('ffmpeg', ['-v', 'error', ...args], { input, maxBuffer: 1e9 }).stdout

const [W, H] = [640, 360]
const SOURCE = `testsrc2=size=${W}x${H}`
const raw = (format: string) => ['-frames:v', '1', '-pix_fmt', format, '-f', 'rawvideo', '-']
const picture = run(['-f', 'lavfi', '-i', SOURCE, '-color_range', 'tv', ...raw('yuv420p')])

const MARGIN = 4
const GROUND = [0x0b, 0x0e, 0x11, 0xff]

interface Part {
  x: number
  y: number
  width: number
  height: number
}

/** A part of the turned picture (in its shares) at w × h, in the middle of a wall. */
function drawn(view: Pick<CameraView, 'rotate' | 'mirror'>, part: Part, w: number, h: number) {
  const kernel = startKernel()
  const [source, width] = [kernel.reserve(picture.length), w + 2 * MARGIN]
  const wall = kernel.reserve(width * (h + 2 * MARGIN) * 4)
  new Uint8Array(kernel.memory.buffer, source, picture.length).set(picture)
  kernel.fill(wall, width, 0, 0, width, h + 2 * MARGIN, 0xff110e0b)
  kernel.prepare(...coefficients({}), 256, 256)
  const turn = turnOf(view)
  const { block, part: of } = blockOf({ width: W, height: H }, turn, part)
  const colour = (block.y / 2) * (W / 2) + block.x / 2
  const light = source + block.y * W + block.x
  const [u, v] = [source + W * H + colour, source + (W * H * 5) / 4 + colour]
  const planes: Planes = [light, u, v, W, W / 2, block.width, block.height]
  const fine = (length: number) => Math.round(length * 65536)
  const shown = [turn, fine(of.x), fine(of.y), fine(of.width), fine(of.height)] as const
  kernel.draw(...planes, wall, width, MARGIN, MARGIN, w, h, ...shown)
  const bytes = new Uint8Array(kernel.memory.buffer, wall, width * (h + 2 * MARGIN) * 4)
  return { bytes, width }
}

type Drawn = ReturnType<typeof drawn>

/** At (x, y) of the place that was drawn into. */
const pixel = ({ bytes, width }: Drawn, x: number, y: number) => {
  const i = ((y + MARGIN) * width + x + MARGIN) * 4
  return [...bytes.subarray(i, i + 4)]
}

/** What ffmpeg makes of the same filters. */
const known = (filters: string, w: number, h: number) =>
  run(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${W}x${H}`, '-i', '-'],
      ...['-vf', `${filters}scale=${w}:${h}:flags=bilinear`, ...raw('rgb24')],
    ],
    picture,
  )

function difference({ bytes, width }: Drawn, right: Buffer, w: number, h: number) {
  let sum = 0
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [i, j] = [((y + MARGIN) * width + x + MARGIN) * 4, (y * w + x) * 3]
      for (let c = 0; c < 3; c++) sum += Math.abs((bytes[i + c] ?? 0) - (right[j + c] ?? 0))
    }
  return sum / (w * h * 3)
}

const ALL: Part = { x: 0, y: 0, width: 1, height: 1 }

it.each([
  ['a quarter turn', { rotate: 90, mirror: false }, 'transpose=clock,', 270, 480],
  ['upside down', { rotate: 180, mirror: false }, 'hflip,vflip,', 480, 270],
  ['three quarter turns', { rotate: 270, mirror: false }, 'transpose=cclock,', 135, 240],
  ['mirrored', { rotate: 0, mirror: true }, 'hflip,', 320, 180],
  ['turned, then mirrored', { rotate: 90, mirror: true }, 'transpose=clock,hflip,', 270, 480],
  [
    'turned back, then mirrored',
    { rotate: 270, mirror: true },
    'transpose=cclock,hflip,',
    360,
    640,
  ],
] as const)('draws a whole picture that is %s', (_name, view, filters, w, h) => {
  expect(difference(drawn(view, ALL, w, h), known(filters, w, h), w, h)).toBeLessThan(6)
})

it('tells one way to stand from another', () => {
  const at = drawn({ rotate: 90, mirror: false }, ALL, 270, 480)
  for (const other of ['transpose=cclock,', 'transpose=clock,hflip,', ''])
    expect(difference(at, known(other, 270, 480), 270, 480)).toBeGreaterThan(12)
})

const part = (x: number, y: number, width: number, height: number, w: number, h: number): Part => ({
  ...{ x: x / w, y: y / h, width: width / w, height: height / h },
})

it.each([
  ['a part, larger', { rotate: 0, mirror: false }, '', part(160, 90, 160, 90, W, H), 480, 270],
  ['an odd place', { rotate: 0, mirror: false }, '', part(101, 67, 161, 91, W, H), 483, 273],
  ['its last corner', { rotate: 0, mirror: false }, '', part(480, 270, 160, 90, W, H), 480, 270],
  ['a part, smaller', { rotate: 0, mirror: false }, '', part(64, 36, 512, 288, W, H), 200, 112],
  [
    ...(['of a turned picture', { rotate: 90, mirror: false }, 'transpose=clock,'] as const),
    ...([part(41, 200, 270, 150, H, W), 540, 300] as const),
  ],
  [
    ...(['of a mirrored one', { rotate: 180, mirror: true }, 'vflip,'] as const),
    ...([part(300, 10, 211, 119, W, H), 422, 238] as const),
  ],
] as const)('draws a part: %s', (_name, view, filters, of, w, h) => {
  const [fullW, fullH] = view.rotate === 90 ? [H, W] : [W, H]
  const [x, y, cw, ch] = [of.x * fullW, of.y * fullH, of.width * fullW, of.height * fullH]
  // exact: or ffmpeg's crop begins at whole pairs of pixels.
  const crop = `${filters}crop=${Math.round(cw)}:${Math.round(ch)}:${Math.round(x)}:${Math.round(y)}:exact=1,`
  expect(difference(drawn(view, of, w, h), known(crop, w, h), w, h)).toBeLessThan(6)
})

it('a part that begins between two pixels lies between its neighbours', () => {
  const at = (x: number) => drawn({ rotate: 0, mirror: false }, part(x, 90, 80, 45, W, H), 640, 360)
  const [left, between, right] = [at(200), at(200.5), at(201)]
  let [half, whole] = [0, 0]
  for (let x = 40; x < 600; x += 7) {
    const [l = 0, m = 0, r = 0] = [left, between, right].map((each) => pixel(each, x, 180)[0])
    half += Math.abs(m - (l + r) / 2)
    whole += Math.abs(l - r)
  }
  expect(whole).toBeGreaterThan(100)
  expect(half).toBeLessThan(whole / 4)
})

it('touches nothing around its place, however it stands', () => {
  for (const rotate of [0, 90, 180, 270] as const) {
    const at = drawn(
      { rotate, mirror: true },
      { x: 0.3, y: 0.2, width: 0.25, height: 0.25 },
      237,
      133,
    )
    for (let x = -MARGIN; x < 237 + MARGIN; x++)
      for (const y of [-1, 133]) expect(pixel(at, x, y)).toEqual(GROUND)
    for (let y = 0; y < 133; y++)
      for (const x of [-1, 237, 240]) expect(pixel(at, x, y)).toEqual(GROUND)
  }
})
