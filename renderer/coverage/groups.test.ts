import { expect, it } from 'vitest'
import type { Registry, Unseen } from '../../preload/contract'
import { groupsOf } from './groups'

const camera = (id: string, facility: string) => ({ id, facility })
const registry = {
  facilities: [
    { code: 'A', name: 'KTX' },
    { code: 'B', name: '' },
  ],
  cameras: [camera('1', 'A'), camera('2', 'A'), camera('3', 'B'), camera('4', '')],
} as unknown as Registry

const unseen = (...all: [string, number, boolean?][]) =>
  new Map(
    all.map(([id, since, never = false]): [string, Unseen] => [id, { camera: id, since, never }]),
  )

it('gathers by facility, the longest unseen first, and leaves out who is gone', () => {
  const groups = groupsOf(
    unseen(['2', 50], ['3', 30], ['1', 40], ['4', 60, true], ['9', 1]),
    registry,
  )
  expect(groups).toEqual([
    { facility: 'B', name: 'B', cameras: ['3'], since: 30, never: false },
    { facility: 'A', name: 'KTX', cameras: ['1', '2'], since: 40, never: false },
    { facility: '', name: '', cameras: ['4'], since: 60, never: true },
  ])
})

it('is quick with three thousand cameras', () => {
  const many = Array.from({ length: 3000 }, (_, i) => camera(`c${i}`, `F${i % 400}`))
  const large = { facilities: [], cameras: many } as unknown as Registry
  const all = unseen(...many.map(({ id }, i): [string, number] => [id, i]))
  // The quickest of some: another program may have the processor meanwhile.
  const took = Array.from({ length: 5 }, () => {
    const began = performance.now()
    expect(groupsOf(all, large)).toHaveLength(400)
    return performance.now() - began
  })
  expect(Math.min(...took)).toBeLessThan(50)
})
