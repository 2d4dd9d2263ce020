import { expect, it } from 'vitest'
import type { Stroke } from '../../preload/contract'
import { applyInk } from './ink'

const line = (id: string, ...xs: number[]): Stroke => ({
  id,
  points: xs.map((x) => ({ x, y: 0.5 })),
})
const ids = (ink: Stroke[]) => ink.map(({ id }) => id)

it('a line that grows stays in its place', () => {
  const ink = applyInk([line('a', 0.1), line('b', 0.2)], { drawn: line('a', 0.1, 0.3) })
  expect(ids(ink)).toEqual(['a', 'b'])
  expect(ink[0]?.points).toHaveLength(2)
})

it('a new line comes last', () => {
  expect(ids(applyInk([line('a', 0.1)], { drawn: line('b', 0.2) }))).toEqual(['a', 'b'])
})

it('one line is erased, or all; one that is not there changes nothing', () => {
  const ink = [line('a', 0.1), line('b', 0.2)]
  expect(ids(applyInk(ink, { erased: 'a' }))).toEqual(['b'])
  expect(ids(applyInk(ink, { erased: 'c' }))).toEqual(['a', 'b'])
  expect(applyInk(ink, { erased: null })).toEqual([])
})
