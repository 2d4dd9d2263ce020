import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import {
  coefficients,
  type Planes,
  startKernel,
  WHOLE,
} from '../../renderer/components/player/worker/pixels/kernel'

const run = (args: string, input?: Buffer) =>
  spawnSync('ffmpeg', ['-v', 'error', ...args.split(' ')], { input, maxBuffer: 1e9 }).stdout

const [W, H] = [640, 360]
const picture = run(
  `-f lavfi -i testsrc2=size=${W}x${H} -frames:v 1 -pix_fmt yuv420p -color_range tv -f rawvideo -`,
)
const raw = `-f rawvideo -pix_fmt yuv420p -s ${W}x${H} -i -`

/** The picture at w × h as RGBA, drawn by the kernel at (3, 2) of a wall with a margin around. */
function drawn(w: number, h: number, brightness = 256, saturation = 256) {
  const kernel = startKernel()
  const source = kernel.reserve(picture.length)
  const [width, height] = [w + 7, h + 5]
  const wall = kernel.reserve(width * height * 4)
  new Uint8Array(kernel.memory.buffer, source, picture.length).set(picture)
  kernel.fill(wall, width, 0, 0, width, height, 0xff110e0b)
  kernel.prepare(...coefficients({}), brightness, saturation)
  const planes: Planes = [source, source + W * H, source + (W * H * 5) / 4, W, W / 2, W, H]
  kernel.draw(...planes, wall, width, 3, 2, w, h, ...WHOLE)
  const bytes = new Uint8Array(kernel.memory.buffer, wall, width * height * 4)
  const at = (x: number, y: number) => [...bytes.subarray((y * width + x) * 4).subarray(0, 4)]
  return { at, width, height }
}

/** Mean difference of a colour channel, of 255, to ffmpeg's own scaler. */
function difference(w: number, h: number): number {
  const { at } = drawn(w, h)
  const how = w * 2 <= W ? 'area' : 'bilinear'
  const scaled = run(
    `${raw} -vf scale=${w}:${h}:flags=${how} -pix_fmt rgb24 -f rawvideo -`,
    picture,
  )
  let sum = 0
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [r = 0, g = 0, b = 0] = at(x + 3, y + 2)
      const i = (y * w + x) * 3
      for (const [c, value] of [r, g, b].entries()) sum += Math.abs(value - (scaled[i + c] ?? 0))
    }
  return sum / (w * h * 3)
}

it.each([
  ['as it is', 640, 360],
  ['three quarters', 480, 270],
  ['small', 237, 133],
  ['a quarter', 160, 90],
  ['enlarged', 1001, 563],
])('draws like a scaler that is known to be right: %s', (_name, w, h) => {
  expect(difference(w, h)).toBeLessThan(6)
})

it('touches nothing around its place', () => {
  const { at, width, height } = drawn(237, 133)
  const ground = [0x0b, 0x0e, 0x11, 0xff]
  for (let x = 0; x < width; x++)
    for (const y of [0, 1, height - 1]) expect(at(x, y)).toEqual(ground)
  for (let y = 0; y < height; y++)
    for (const x of [2, width - 1, width - 4]) expect(at(x, y)).toEqual(ground)
})

it('draws an old picture dark and without colour', () => {
  const { at } = drawn(320, 180, 77, 0)
  for (const x of [10, 100, 200, 300]) {
    const [r = 0, g = 0, b = 0] = at(x, 90)
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(2)
    expect(r).toBeLessThan(80)
  }
})
