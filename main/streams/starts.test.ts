import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import { PACE, type Release, Starts } from './starts'

let clock: FakeClock
let starts: Starts
let begun: string[]

beforeEach(() => {
  clock = fakeClock()
  starts = new Starts(clock, () => 0.5, { ...PACE, places: 2 })
  begun = []
})

interface Options {
  rank?: () => number
  again?: boolean
  declines?: boolean
}

const enter = (name: string, { rank, again = false, declines = false }: Options = {}): Release =>
  starts.enter({
    ...{ again, rank: rank ?? (() => 1) },
    begin: () => {
      if (!declines) begun.push(name)
      return !declines
    },
  })

describe('places', () => {
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
    starts = new Starts(clock, () => 0)
    for (let i = 0; i < 20; i++) enter(`${i}`)
    expect(begun).toHaveLength(8)
  })

  it('asks who is the most important only when a place is free', () => {
    let late = 2
    const a = enter('a')
    enter('b')
    enter('warm', { rank: () => 2 })
    enter('selected', { rank: () => late })
    late = 0
    a()
    expect(begun).toEqual(['a', 'b', 'selected'])
  })

  it('gives the place of one that does not start to the next', () => {
    const a = enter('a')
    enter('b')
    enter('declines', { declines: true })
    enter('c')
    a()
    expect(begun).toEqual(['a', 'b', 'c'])
  })
})

describe('a system that starts programs slowly', () => {
  it('has one start at a time, and what waits meanwhile is done in between', () => {
    let spent = 0
    starts = new Starts({ ...clock, now: () => clock.now() + spent }, () => 0)
    const slow = (name: string) => {
      begun.push(name)
      spent += PACE.breath
      return true
    }
    for (const name of ['a', 'b', 'c']) {
      starts.enter({ again: name === 'c', rank: () => 1, begin: () => slow(name) })
      clock.setTimeout(() => begun.push(`other ${name}`), 0)
    }
    expect(begun).toEqual(['a'])
    clock.advance(0)
    expect(begun).toEqual(['a', 'b', 'other a', 'other b', 'other c', 'c'])
    clock.advance(5000)
    expect(clock.pending()).toBe(0)
  })
})

describe('what is tried again', () => {
  it('keeps a distance of 200 to 240 ms, whoever gives back a place', () => {
    starts = new Starts(clock, () => 0.5)
    const leave = enter('0', { again: true })
    for (const name of ['1', '2', '3']) enter(name, { again: true })
    expect(begun).toEqual(['0'])
    clock.advance(219)
    expect(begun).toEqual(['0'])
    clock.advance(1)
    expect(begun).toEqual(['0', '1'])
    leave()
    clock.advance(439)
    expect(begun).toEqual(['0', '1', '2'])
  })

  it('starts at once when it is alone', () => {
    enter('a', { again: true })
    clock.advance(220)
    enter('b', { again: true })
    expect(begun).toEqual(['a', 'b'])
  })

  it('slows down no first opening, and takes no place of theirs', () => {
    for (const name of ['a', 'b', 'c']) enter(name, { again: true })
    for (const name of ['d', 'e']) enter(name)
    expect(begun).toEqual(['a', 'd', 'e'])
  })

  it('takes no turn when it does not start', () => {
    enter('a', { again: true })
    enter('declines', { again: true, declines: true })
    enter('b', { again: true })
    clock.advance(220)
    expect(begun).toEqual(['a', 'b'])
  })

  it('leaves no timer behind', () => {
    for (const name of ['a', 'b', 'c']) enter(name, { again: true })
    clock.advance(5000)
    expect(clock.pending()).toBe(0)
  })
})
