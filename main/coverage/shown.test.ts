import { expect, it } from 'vitest'
import { Shown } from './shown'

const seconds = (shown: Shown, window: number, cameras: string[], at: number) =>
  Object.fromEntries(shown.tell(window, cameras, at * 1000).map((c) => [c.camera, c.ms / 1000]))

it('counts what was told until it is told anew', () => {
  const shown = new Shown()
  expect(seconds(shown, 1, ['a', 'b'], 0)).toEqual({})
  expect(seconds(shown, 1, ['a', 'c'], 5)).toEqual({ a: 5, b: 5 })
  expect(seconds(shown, 1, [], 6.5)).toEqual({ a: 1.5, c: 1.5 })
  expect(seconds(shown, 1, ['a'], 11.5)).toEqual({})
})

it('counts no silence: seven seconds at most, and none across a page that begins anew', () => {
  const shown = new Shown()
  seconds(shown, 1, ['a'], 0)
  expect(shown.tell(1, ['a'], 100_000)).toEqual([{ camera: 'a', ms: 7000, ago: 93_000 }])
  shown.forget(1)
  expect(seconds(shown, 1, ['a'], 103)).toEqual({})
})

it('counts a camera on two screens once', () => {
  const shown = new Shown()
  const sum = (...parts: Record<string, number>[]) =>
    parts.reduce((all, part) => all + (part.a ?? 0), 0)
  const both = sum(
    seconds(shown, 1, ['a'], 0),
    seconds(shown, 2, ['a', 'a'], 2),
    seconds(shown, 1, ['a'], 5),
    seconds(shown, 2, ['a'], 7),
    seconds(shown, 1, [], 10),
    seconds(shown, 2, [], 12),
  )
  expect(both).toBe(12)
})
