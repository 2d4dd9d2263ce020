import { describe, expect, it } from 'vitest'
import { MAX_AREAS, type PrivacyArea } from '../../../../../preload/contract'
import { mask, type Planar } from './mask'

/** Stripes and noise, so that nothing is alike; with room behind each line, as decoders leave it. */
function picture(width: number, height: number): Planar {
  const size = (length: number) => (length + 1) >> 1
  const strides = [width + 10, size(width) + 6, size(width) + 6]
  const heights = [height, size(height), size(height)]
  let offset = 0
  const planes = strides.map((stride, i) => {
    const plane = { offset, stride }
    offset += stride * (heights[i] ?? 0)
    return plane
  })
  const bytes = Uint8Array.from({ length: offset }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255)
  return { bytes, planes, width, height }
}

const area = (
  ...[x, y, width, height, look = 'solid']: [number, number, number, number, PrivacyArea['look']?]
): PrivacyArea => ({ x, y, width, height, look })

/** Lines of one plane inside a box of luma pixels, and all other bytes. */
function split({ bytes, planes }: Planar, plane: number, box: readonly number[]) {
  const [left = 0, top = 0, right = 0, bottom = 0] = box
  const { offset, stride } = planes[plane] ?? { offset: 0, stride: 0 }
  const rest = bytes.slice(offset, planes[plane + 1]?.offset)
  const inside = Array.from({ length: bottom - top }, (_, i) => {
    const from = (top + i) * stride
    const line = rest.slice(from + left, from + right)
    rest.fill(0, from + left, from + right)
    return line
  })
  return { inside, rest }
}

/** The largest difference between neighbours of a line. */
const steepest = (lines: readonly Uint8Array[]) =>
  Math.max(
    ...lines.map((line) =>
      line.reduce((most, value, i) => Math.max(most, Math.abs(value - (line[i - 1] ?? value))), 0),
    ),
  )

const coloursOf = (lines: readonly Uint8Array[]) => new Set(lines.flatMap((line) => [...line]))

describe.each([
  ['even', 640, 360, area(0.25, 0.25, 0.25, 0.5), [160, 90, 320, 270]],
  ['rounded outward', 640, 360, area(0.2516, 0.2515, 0.25, 0.5), [160, 90, 322, 272]],
  ['over the edge', 640, 360, area(0.9, 0.8, 0.5, 0.9), [576, 288, 640, 360]],
  ['odd picture', 641, 359, area(0.5, 0.5, 0.5, 0.5), [320, 178, 641, 359]],
] as const)('an area, %s', (_name, width, height, at, box) => {
  const { x, y, width: w, height: h } = at
  const half = box.map((edge, i) => (i < 2 ? edge >> 1 : (edge + 1) >> 1))

  it.each(['solid', 'blur'] as const)(
    'leaves nothing inside when it is %s, and all outside',
    (look) => {
      const before = picture(width, height)
      const after = { ...before, bytes: before.bytes.slice() }
      mask(after, [area(x, y, w, h, look)])
      for (const [plane, where] of [box, half, half].entries()) {
        const [was, is] = [split(before, plane, where), split(after, plane, where)]
        expect(Buffer.compare(is.rest, was.rest)).toBe(0)
        expect(is.inside.length).toBeGreaterThan(30)
        expect(steepest(was.inside)).toBeGreaterThan(200)
        expect(steepest(is.inside)).toBeLessThan(10)
        if (look === 'solid')
          expect(coloursOf(is.inside)).toEqual(new Set([plane === 0 ? 72 : 128]))
      }
    },
  )
})

it('blurs to colours that are blended, and to no more than six of them across', () => {
  const white = picture(640, 360)
  const { planes, bytes } = white
  const stride = planes[0]?.stride ?? 0
  // A door in the middle: white on black, two hundred pixels wide.
  for (let y = 0; y < 360; y++)
    for (let x = 0; x < 640; x++) bytes[y * stride + x] = x >= 220 && x < 420 ? 235 : 16
  mask(white, [area(0, 0, 1, 1, 'blur')])
  const line = bytes.slice(180 * stride, 180 * stride + 640)
  expect(line[0]).toBe(16)
  expect(Math.max(...line)).toBeGreaterThan(200)
  expect(steepest([line])).toBeLessThan(4)
  const turns = line.filter((value, i) => {
    const [left = value, right = value] = [line[i - 1], line[i + 1]]
    return Math.abs(left + right - 2 * value) > 1
  })
  expect(turns.length).toBeLessThanOrEqual(6)
})

it('covers as many as there may be, and whatever lies below several', () => {
  const all = picture(320, 180)
  const many = Array.from({ length: MAX_AREAS }, (_, i) =>
    area((i % 4) / 4, (i >> 2) / 4, 0.25, 0.25, i % 2 ? 'blur' : 'solid'),
  )
  mask(all, many)
  expect(steepest(split(all, 0, [0, 0, 80, 45]).inside)).toBe(0)
  const before = picture(320, 180)
  mask(before, [area(0.1, 0.1, 0.5, 0.5), area(0.1, 0.1, 0.5, 0.5, 'blur')])
  expect(coloursOf(split(before, 0, [32, 18, 192, 108]).inside)).toEqual(new Set([72]))
})

it('leaves a picture without areas as it is', () => {
  const same = picture(64, 36)
  mask(same, [area(0.5, 0.5, 0, 0)])
  expect(same.bytes).toEqual(picture(64, 36).bytes)
})
