import { expect, it } from 'vitest'
import { recurrence } from './recurrence'

it.each([
  ['nothing can be told of less than three', [0, 0], undefined],
  ['noise is always as far', [9000, 9100, 8900, 9050], -1],
  ['noise that is hardly left varies, but not so much', [2600, 1900, 4100, 3000], -1],
  ['what comes back stands out', [9000, 9100, 800, 4000], 2],
  ['a recording that begins anew is no frozen picture', [9000, 0, 9100, 9050], -1],
  ['a picture at rest is the same', [0, 0, 0, 0], 0],
  ['one at rest remembers how it came to rest', [9000, 4000, 2500, 90, 0, 0, 0, 0], 3],
  ['a few blocks that change now and then prove nothing', [60, 16, 0, 32, 48, 16, 90, 60], -1],
])('%s: %j', (_name, distances, first) =>
  expect(recurrence(distances as number[], 0)?.first).toBe(first),
)

it('measures against what was usual before', () => {
  expect(recurrence([900, 700, 800], 0)?.first).toBe(-1)
  expect(recurrence([900, 700, 800], 9000)?.first).toBe(0)
})
