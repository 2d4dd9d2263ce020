import { expect, it } from 'vitest'
import { waitsFor } from './waits'

const on = (screen: string, camera: string | null) => ({ screen, camera })

it.each([
  [
    'what comes by itself waits for its picture',
    on('main', 'b'),
    on('main', 'a'),
    true,
    true,
    true,
  ],
  ['what a person puts there comes at once', on('main', 'b'), on('main', 'a'), false, true, false],
  ['another screen comes at once', on('w2', 'b'), on('main', 'a'), true, true, false],
  ['a camera that is gone is not kept', on('main', 'b'), on('main', 'a'), true, false, false],
  ['an empty cell is empty at once', on('main', null), on('main', 'a'), true, true, false],
  ['an empty cell has nothing to keep', on('main', 'b'), on('main', null), true, true, false],
  ['the same camera stays', on('main', 'a'), on('main', 'a'), true, true, false],
])('%s', (_what, next, shown, soft, isThere, waits) => {
  expect(waitsFor(next, shown, soft, isThere)).toBe(waits)
})
