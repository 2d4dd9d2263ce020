import { beforeEach, expect, it } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import { type Release, Starts } from './starts'

let clock: FakeClock
let starts: Starts
let begun: string[]

beforeEach(() => {
  clock = fakeClock()
  starts = new Starts(clock, 2, 2000)
  begun = []
})

const enter = (name: string): Release => starts.enter(() => begun.push(name))

it('lets two begin at once and the others in their order', () => {
  const [a, b] = [enter('a'), enter('b')]
  enter('c')
  enter('d')
  expect(begun).toEqual(['a', 'b'])
  a()
  expect(begun).toEqual(['a', 'b', 'c'])
  b()
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
})

it('counts a place that is given back twice, or given back and run out, once', () => {
  const a = enter('a')
  enter('b')
  for (const name of ['c', 'd', 'e']) enter(name)
  a()
  a()
  expect(begun).toEqual(['a', 'b', 'c'])
  clock.advance(1999)
  expect(begun).toEqual(['a', 'b', 'c'])
  clock.advance(1)
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e'])
})

it('takes a place back after two seconds, so that silent cameras hold up nobody', () => {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) enter(name)
  clock.advance(2000)
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
  clock.advance(2000)
  expect(begun).toHaveLength(6)
})

it('never begins for one that left the queue', () => {
  const a = enter('a')
  enter('b')
  const c = enter('c')
  enter('d')
  c()
  a()
  expect(begun).toEqual(['a', 'b', 'd'])
  clock.advance(10_000)
  expect(begun).toEqual(['a', 'b', 'd'])
  enter('e')
  expect(begun).toContain('e')
})

it('lets eight begin when nothing else is said', () => {
  starts = new Starts(clock)
  for (let i = 0; i < 20; i++) enter(`${i}`)
  expect(begun).toHaveLength(8)
})
