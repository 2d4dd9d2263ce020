import { expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { coalesce } from './coalesce'

it('hands on the latest of each key together, at most once a period', () => {
  const clock = fakeClock()
  const flushed: string[][] = []
  const put = coalesce<string>(clock, 100, (values) => flushed.push(values))
  put('a', 'a1')
  put('b', 'b1')
  put('a', 'a2')
  clock.advance(99)
  expect(flushed).toEqual([])
  clock.advance(1)
  expect(flushed).toEqual([['a2', 'b1']])
  clock.advance(1000)
  put('a', 'a3')
  clock.advance(100)
  expect(flushed).toEqual([['a2', 'b1'], ['a3']])
})
