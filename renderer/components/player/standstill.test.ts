import { expect, it } from 'vitest'
import { Standstill } from './standstill'

/** Looks once a second for `seconds`. → at which of them another worker is asked for */
function asked(still: Standstill, seconds: number, painted = 0, expected = true, from = 0) {
  const found: number[] = []
  for (let second = from + 1; second <= from + seconds; second++)
    if (still.look(second * 1000, painted, expected)) found.push(second)
  return found
}

it('asks for another worker when nothing is painted, and has more patience each time', () => {
  expect(asked(new Standstill(0), 100)).toEqual([10, 30, 70])
})

it('is content with a painting now and then', () => {
  const still = new Standstill(0)
  for (let from = 0; from < 90; from += 9) {
    expect(asked(still, 9, 0, true, from)).toEqual([])
    still.look((from + 9) * 1000, 1, true)
  }
  expect(asked(still, 30, 0, true, 90)).toEqual([100, 120])
})

it('expects nothing of streams that do not run', () => {
  const still = new Standstill(0)
  expect(asked(still, 60, 0, false)).toEqual([])
  expect(asked(still, 10, 0, true, 60)).toEqual([70])
})
