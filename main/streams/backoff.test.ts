import { describe, expect, it } from 'vitest'
import { StreamReason } from '../../preload/contract'
import { stateAfter, type Trouble, waitAfter } from './backoff'

const trouble = (change: Partial<Trouble> = {}): Trouble => ({
  ...{ reason: 'no-answer', failures: 1, lasting: 0, shown: true, worked: false, ...change },
})

/** Waits of a camera that fails again and again, each attempt ending at once. */
function waits(count: number, change: Partial<Trouble> = {}): number[] {
  let lasting = 0
  return Array.from({ length: count }, (_, i) => {
    const ms = waitAfter(trouble({ failures: i + 1, lasting, ...change }), 0.5)
    lasting += ms
    return ms
  })
}

describe('on screen', () => {
  it('is tried each three seconds for two minutes, then each ten', () => {
    const all = waits(60)
    expect(all.slice(0, 5)).toEqual([1000, 2000, 3000, 3000, 3000])
    const until = all.findIndex((ms) => ms > 3000)
    expect(all.slice(0, until).reduce((sum, ms) => sum + ms)).toBe(120_000)
    expect(new Set(all.slice(until))).toEqual(new Set([10_000]))
  })

  it('is open again less than five seconds after its return, in those two minutes', () => {
    const longest = Math.max(
      ...[1, 2, 3, 30].map((n) => waitAfter(trouble({ failures: n }), 0.999)),
    )
    expect(longest).toBeLessThanOrEqual(3600)
  })
})

it('is left in peace where nobody sees it', () => {
  const all = waits(100, { shown: false })
  expect(all.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
  expect(all.at(-1)).toBe(60_000)
})

it.each([0, 0.5, 0.999])('spreads by a fifth: %f', (random) => {
  const ms = waitAfter(trouble(), random)
  expect(ms).toBeGreaterThanOrEqual(800)
  expect(ms).toBeLessThanOrEqual(1200)
  expect(ms).toBe(Math.round(1000 * (0.8 + 0.4 * random)))
})

it.each(['url-refused', 'ffmpeg-missing', 'no-video', 'codec-unknown'] as const)(
  'is patient from the first %s on',
  (reason) => {
    for (const failures of [1, 5, 50]) {
      expect(waitAfter(trouble({ reason, failures }), 0.5)).toBe(60_000)
    }
  },
)

it('soon tries again what may be a camera that is only starting', () => {
  expect(waits(3, { reason: 'not-a-stream' })).toEqual([1000, 2000, 3000])
  expect(waits(3, { reason: 'no-video', worked: true })).toEqual([1000, 2000, 3000])
  expect(waits(1, { reason: 'ffmpeg-missing', worked: true })).toEqual([60_000])
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
