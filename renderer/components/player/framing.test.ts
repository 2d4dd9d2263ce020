import { expect, it } from 'vitest'
import {
  AS_IT_COMES,
  cutOf,
  type Framing,
  isPlain,
  laidOut,
  magnification,
  pannedBy,
  zoomedAt,
} from './framing'

const TILE = { width: 800, height: 600 }
const WIDE = { width: 1600, height: 800 }
const view = (more: Partial<Framing> = {}): Framing => ({ ...AS_IT_COMES, ...more })
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

it.each([
  ['all of it', {}, box(0, 100, 800, 400)],
  ['turned', { rotate: 90 }, box(250, 0, 300, 600)],
  ['filling the tile', { aspect: 'fill' }, box(-200, 0, 1200, 600)],
  ['pulled', { aspect: 'stretch' }, box(0, 0, 800, 600)],
  ['pulled and turned', { aspect: 'stretch', rotate: 270 }, box(0, 0, 800, 600)],
  ['enlarged', { scale: 2 }, box(-400, -100, 1600, 800)],
  ['never beyond its corner', { scale: 2, x: 0, y: 1 }, box(0, -200, 1600, 800)],
  ['in the middle where it fits', { scale: 1.25, x: 0.9, y: 0.9 }, box(-200, 50, 1000, 500)],
] as [string, Partial<Framing>, object][])('lays a picture out: %s', (_name, more, where) => {
  expect(laidOut(TILE, WIDE, view(more))).toEqual(where)
})

it('is plain only when nothing is changed', () => {
  expect(isPlain(view({ x: 0.3 }))).toBe(true)
  const changes: Partial<Framing>[] = [
    { mirror: true },
    { rotate: 180 },
    { aspect: 'fill' },
    { scale: 1.1 },
  ]
  for (const more of changes) expect(isPlain(view(more))).toBe(false)
})

it('paints whole pixels of the tile, and what lies there', () => {
  const plain = cutOf(TILE, WIDE, view())
  expect(plain).toEqual({ place: box(0, 100, 800, 400), part: box(0, 0, 1, 1) })
  const { place, part } = cutOf(TILE, WIDE, view({ scale: 4, x: 0.25, y: 0.5 }))
  expect(place).toEqual(box(0, 0, 800, 600))
  expect(part).toEqual(box(0.125, 0.3125, 0.25, 0.375))
})

const at = (framing: Framing, share: { x: number; y: number }) => {
  const { x, y, width, height } = laidOut(TILE, WIDE, framing)
  return { x: x + share.x * width, y: y + share.y * height }
}

it('enlarges around what is under the pointer', () => {
  const point = { x: 610, y: 300 }
  const share = { x: 610 / 800, y: 0.5 }
  let framing = view()
  for (let i = 0; i < 5; i++) {
    framing = zoomedAt(TILE, WIDE, framing, point, 1.4)
    expect(at(framing, share).x).toBeCloseTo(point.x)
    expect(at(framing, share).y).toBeCloseTo(point.y)
  }
  expect(framing.scale).toBeCloseTo(1.4 ** 5)
})

it('knows its limits, and is in the middle again at the end', () => {
  let framing = view()
  for (let i = 0; i < 20; i++) framing = zoomedAt(TILE, WIDE, framing, { x: 0, y: 0 }, 1.4)
  expect(framing.scale).toBe(8)
  for (let i = 0; i < 20; i++) framing = zoomedAt(TILE, WIDE, framing, { x: 9, y: 70 }, 0.7)
  expect(framing).toEqual(view())
})

it('follows the hand, and comes back from an edge at once', () => {
  const zoomed = zoomedAt(TILE, WIDE, view(), { x: 400, y: 300 }, 4)
  const share = { x: 0.5, y: 0.5 }
  const { x, y } = at(pannedBy(TILE, WIDE, zoomed, { x: 30, y: -20 }), share)
  expect([x, y].map(Math.round)).toEqual([430, 280])
  const edge = pannedBy(TILE, WIDE, zoomed, { x: 1e6, y: 1e6 })
  expect(laidOut(TILE, WIDE, edge)).toMatchObject({ x: 0, y: 0 })
  expect(laidOut(TILE, WIDE, pannedBy(TILE, WIDE, edge, { x: -5, y: -7 }))).toMatchObject({
    x: -5,
    y: -7,
  })
})

it('tells how many pixels of the screen one of the picture gets', () => {
  expect(magnification(TILE, WIDE, view())).toBe(0.5)
  expect(magnification(TILE, WIDE, view({ scale: 3 }))).toBe(1.5)
  expect(magnification(TILE, WIDE, view({ rotate: 90 }))).toBe(0.375)
})
