import { expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { RingStatus } from './state'

it.each([
  ['no-response', 'recording'],
  ['disk-full', 'failed'],
] as const)('a disk that answers again, with nothing to write: %s is then %s', (reason, state) => {
  const clock = fakeClock()
  const status = new RingStatus(
    clock,
    () => {},
    () => {},
  )
  status.succeeded()
  clock.advance(1_000)
  status.failed(reason)
  clock.advance(1_000)
  status.review(0)
  expect(status.now).toMatchObject({ state: 'failed', reason })
  status.answered()
  clock.advance(6_000)
  status.review(0)
  expect(status.now.state).toBe(state)
})
