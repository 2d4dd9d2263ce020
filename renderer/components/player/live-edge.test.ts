import { expect, it } from 'vitest'
import { jumpTo, type Stretch, stretches } from './live-edge'

const between = (...ends: [number, number][]): Stretch[] =>
  ends.map(([start, end]) => ({ start, end }))

const HOLE: [number, number][] = [
  [5, 6],
  [6.5, 7],
]

it.each<[string, number, [number, number][], number | null]>([
  ['nothing is buffered', 5, [], null],
  ['it plays at the edge', 9.9, [[5, 10]], null],
  ['it is two seconds behind: speed does it', 8, [[5, 10]], null],
  ['it is further behind', 7.9, [[5, 10]], 9.85],
  ['a burst has come before the first picture', 0, [[1.4, 9.4]], 9.25],
  ['the first data begin later', 0, [[1.4, 1.5]], 1.4],
  ['the newest data are very short', 0, [[1, 1.05]], 1],
  ['it ran dry', 10, [[5, 10]], null],
  ['it is beyond the end', 11, [[5, 10]], null],
  ['frames were skipped and it stands before the hole', 6, HOLE, 6.85],
  ['it stands less than a frame before the hole', 5.99, HOLE, 6.85],
  ['it still has a picture before the hole', 5.9, HOLE, null],
  ['it stands in the hole', 6.2, HOLE, 6.85],
  ['it plays behind the last hole', 6.9, HOLE, null],
])('when %s', (_when, now, ends, expected) => {
  const target = jumpTo(now, between(...ends))
  if (expected === null) expect(target).toBeNull()
  else expect(target).toBeCloseTo(expected)
})

it('lands where nothing has to be jumped over again', () => {
  for (const now of [0, 3, 6, 6.2, 7.9]) {
    const buffered = between([5, 6], [6.5, 10])
    const target = jumpTo(now, buffered)
    if (target !== null) expect(jumpTo(target, buffered)).toBeNull()
  }
})

it('reads the ranges of a media element', () => {
  const ends = between([1, 2], [3, 4])
  const ranges = {
    length: 2,
    start: (i: number) => ends[i]?.start ?? 0,
    end: (i: number) => ends[i]?.end ?? 0,
  }
  expect(stretches(ranges)).toEqual(ends)
})
