import { expect, it } from 'vitest'
import { AS_IT_COMES, cutOf, type Framing } from './framing'
import { transformOf } from './transform'
import { turnBox, turnOf } from './worker/pixels/turn'

const TILE = { width: 400, height: 300 }
const PICTURE = { width: 640, height: 360 }

/** What CSS does with a point: the rightmost function first. */
function moved(transform: string, point: [number, number]): [number, number] {
  const steps = [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].reverse()
  return steps.reduce(([x, y], [, name, given = '']) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = given.split(',').map(Number.parseFloat)
    if (name === 'translate') return [x + a, y + b]
    if (name === 'scale') return [x * a, y * b]
    return [a * x + c * y + e, b * x + d * y + f]
  }, point)
}

it('leaves a plain picture to its style', () => {
  expect(transformOf(TILE, PICTURE, AS_IT_COMES)).toBeNull()
})

it.each(
  ([0, 90, 180, 270] as const).flatMap((rotate) =>
    [false, true].map((mirror) => [rotate, mirror] as const),
  ),
)('puts a point where the worker paints it: %i°, mirrored: %s', (rotate, mirror) => {
  const framing: Framing = { rotate, mirror, aspect: 'fill', x: 0.4, y: 0.6, scale: 2 }
  const { part } = cutOf(TILE, PICTURE, framing)
  const dot = turnBox({ x: 260, y: 190, width: 0, height: 0 }, PICTURE, turnOf(framing))
  const [w, h] = rotate % 180 ? [360, 640] : [640, 360]
  const painted = [
    ((dot.x / w - part.x) / part.width) * TILE.width,
    ((dot.y / h - part.y) / part.height) * TILE.height,
  ]
  const [x, y] = moved(transformOf(TILE, PICTURE, framing) ?? '', [260, 190])
  expect(Math.abs(x - (painted[0] ?? 0))).toBeLessThan(1)
  expect(Math.abs(y - (painted[1] ?? 0))).toBeLessThan(1)
})
