import { expect, it } from 'vitest'
import { StreamReason } from '../../preload/contract'
import { stateAfter, waitAfter } from './backoff'

it.each([
  [1, 1000],
  [2, 2000],
  [3, 4000],
  [4, 8000],
  [5, 15_000],
  [20, 15_000],
  [21, 60_000],
  [10_000, 60_000],
])('after %i failures waits about %i ms', (failures, ms) => {
  expect(waitAfter('no-answer', failures, 0.5)).toBe(ms)
  expect(waitAfter('no-answer', failures, 0)).toBe(ms * 0.8)
  expect(waitAfter('no-answer', failures, 0.999)).toBeLessThanOrEqual(ms * 1.2)
})

it.each([
  ['bad-credentials', 600_000],
  ['forbidden', 600_000],
  ['url-refused', 60_000],
  ['ffmpeg-missing', 60_000],
] as const)('is patient from the first %s on', (reason, ms) => {
  for (const failures of [1, 5, 50]) expect(waitAfter(reason, failures, 0.5)).toBe(ms)
  expect(waitAfter(reason, 1, 0)).toBe(ms * 0.8)
})

it('soon tries again what may be a camera that is only starting', () => {
  expect([1, 2, 5, 21].map((n) => waitAfter('not-a-stream', n, 0.5))).toEqual([
    1000, 2000, 15_000, 60_000,
  ])
})

const lasting: Partial<Record<StreamReason, string>> = {
  'bad-credentials': 'refused',
  forbidden: 'refused',
  'not-a-stream': 'unsupported',
  'no-video': 'unsupported',
  'codec-unknown': 'unsupported',
  'url-refused': 'unsupported',
  'ffmpeg-missing': 'unsupported',
}

it.each(StreamReason.options)('knows the state after %s', (reason) => {
  expect(stateAfter(reason, false)).toBe(lasting[reason] ?? 'unreachable')
  expect(stateAfter(reason, true)).toBe(lasting[reason] ?? 'reconnecting')
})
