import { expect, it } from 'vitest'
import { masked } from '../masked'
import { apart } from './apart'
import { loadKernel } from './kernel'
import { Pixels } from './pixels'

const WIDTH = 64
const HEIGHT = 32
const LIGHT = WIDTH * HEIGHT
/** All of one colour: light 120, blue 60, red 200. */
const nv12 = () =>
  Uint8Array.from({ length: LIGHT * 1.5 }, (_, i) => (i < LIGHT ? 120 : i % 2 ? 200 : 60))
const LAYOUT = [
  { offset: 0, stride: WIDTH },
  { offset: LIGHT, stride: WIDTH },
]

/** As a decoder of a graphics card gives it. */
const frameOf = (bytes: Uint8Array, format: string, layout: typeof LAYOUT) =>
  ({
    ...{ format, timestamp: 1, displayWidth: WIDTH, displayHeight: HEIGHT, colorSpace: {} },
    visibleRect: { x: 0, y: 0, width: WIDTH, height: HEIGHT },
    allocationSize: () => bytes.length,
    copyTo: async (to: Uint8Array) => {
      to.set(bytes)
      return layout
    },
    clone: () => frameOf(bytes, format, layout),
    close: () => {},
  }) as unknown as VideoFrame

const AREA = { x: 0, y: 0, width: 0.5, height: 1, look: 'solid' } as const

async function painted(frame: VideoFrame): Promise<number[]> {
  const kernel = await loadKernel()
  const places: number[] = []
  const reserve = (size: number) => {
    places.push(kernel.reserve(size))
    return places.at(-1) ?? 0
  }
  const pixels = new Pixels(WIDTH, HEIGHT, { ...kernel, reserve })
  await pixels.draw(frame, [0, 0, WIDTH, HEIGHT], { old: false, dim: false, areas: [AREA] })
  // Node has no ImageData.
  return [...new Uint8Array(kernel.memory.buffer, places[0], 4 * WIDTH * HEIGHT)]
}

it('a picture of a graphics card is painted and covered as any other', async () => {
  const bytes = nv12()
  const planes = apart(bytes, LAYOUT, HEIGHT)
  expect(planes.map(({ offset, stride }) => [offset, stride])).toEqual([
    [0, WIDTH],
    [LIGHT, WIDTH / 2],
    [LIGHT * 1.25, WIDTH / 2],
  ])
  const same = await painted(frameOf(bytes, 'I420', [...planes]))
  expect(await painted(frameOf(nv12(), 'NV12', LAYOUT))).toEqual(same)
  const [left, right] = [same.slice(4 * 8, 4 * 8 + 3), same.slice(4 * 56, 4 * 56 + 3)]
  expect(left).toEqual([65, 65, 65].map((value) => expect.closeTo(value, -0.7)))
  expect(right[0]).toBeGreaterThan((right[2] ?? 0) + 100)
})

it('is covered in what leaves, too', async () => {
  const made: { bytes: Uint8Array; format: string }[] = []
  const make = (bytes: Uint8Array, { format }: VideoFrameBufferInit) => {
    made.push({ bytes, format })
    return {} as VideoFrame
  }
  const frame = frameOf(nv12(), 'NV12', LAYOUT)
  expect(await masked(frame, [AREA], make)).not.toBeNull()
  const [{ bytes, format } = { bytes: new Uint8Array(), format: '' }] = made
  expect(format).toBe('I420')
  expect([bytes[0], bytes[WIDTH - 1], bytes[LIGHT], bytes[LIGHT * 1.25]]).toEqual([
    ...[72, 120, 128, 128],
  ])
  expect([bytes[LIGHT + WIDTH / 2 - 1], bytes[LIGHT * 1.25 + WIDTH / 2 - 1]]).toEqual([60, 200])
  const strange = frameOf(nv12(), 'I444', LAYOUT)
  expect(await masked(strange, [AREA], make)).toBeNull()
})
