import { expect, it } from 'vitest'
import { Shedder } from './shedder'

const LATE = { lag: 900, lost: 0, slow: false, tiles: 24 }
const LOSING = { lag: 100, lost: 5, slow: false, tiles: 24 }
const WELL = { lag: 60, lost: 0, slow: false, tiles: 24 }
const SO_SO = { lag: 300, lost: 0, slow: false, tiles: 24 }

function run(shedder: Shedder, seconds: number, strain = WELL): number[] {
  return Array.from({ length: seconds }, () => {
    shedder.look(strain)
    return shedder.steps
  })
}

const opened = () => {
  const shedder = new Shedder()
  run(shedder, 10)
  return shedder
}

it.each([
  ['is late', LATE],
  ['loses pictures', LOSING],
  ['is painted too seldom', { ...WELL, slow: true }],
])('takes a sixth of the tiles after three seconds in which the wall %s', (_name, strain) => {
  expect(run(opened(), 7, strain)).toEqual([0, 0, 4, 4, 4, 8, 8])
})

it('takes nothing for a short strain, and at most everything twice', () => {
  const shedder = opened()
  run(shedder, 2, LATE)
  run(shedder, 1, WELL)
  expect(run(shedder, 2, LATE)).toEqual([0, 0])
  expect(run(shedder, 100, LATE).at(-1)).toBe(48)
})

it('gives back step by step when there is room, and not before', () => {
  const shedder = opened()
  run(shedder, 3, LATE)
  expect(run(shedder, 60, SO_SO).at(-1)).toBe(4)
  expect(run(shedder, 4).at(-1)).toBe(4)
  expect(run(shedder, 1).at(-1)).toBe(1)
  expect(run(shedder, 5).at(-1)).toBe(0)
})

it('waits longer each time that giving back was too early', () => {
  const shedder = opened()
  run(shedder, 3, LATE)
  run(shedder, 5)
  run(shedder, 3, LATE)
  expect(shedder.steps).toBe(5)
  expect(run(shedder, 9).at(-1)).toBe(5)
  expect(run(shedder, 1).at(-1)).toBe(2)
})

it('follows a wall that gets smaller', () => {
  const shedder = opened()
  run(shedder, 60, LATE)
  shedder.look({ ...LATE, tiles: 1 })
  expect(shedder.steps).toBe(2)
})

it('takes nothing while a page of cameras is being opened', () => {
  const shedder = opened()
  shedder.relayout(['a', 'b'], [])
  expect(run(shedder, 11, LATE).at(-1)).toBe(0)
  expect(run(shedder, 1, LATE).at(-1)).toBe(4)
})

it('gives way also while a tour turns every few seconds, with pages that were opened ahead', () => {
  const shedder = new Shedder()
  shedder.relayout(['a', 'b'], ['c'])
  run(shedder, 10)
  for (const [shown, next] of [
    ['c', 'd'],
    ['d', 'e'],
  ] as const) {
    shedder.relayout([shown, 'b'], [next])
    run(shedder, 2, LATE)
  }
  expect(shedder.steps).toBe(4)
})
