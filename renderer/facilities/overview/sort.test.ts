import { expect, it } from 'vitest'
import type { FigureLine } from '../../../preload/contract'
import { type Column, sorted } from './sort'

const line = (code: string, overdue: number, days: number | null, connected = 0) =>
  ({ code, overdueDays: days, figures: { facilities: 4, overdue, connected } }) as FigureLine

const lines = [
  ...[line('B', 0, null, 4), line('A', 0, null, 4), line('C', 1, 2), line('D', 1, 9)],
  ...[line('', 2, 3), line('E', 0, null, 1), line('A10', 0, null, 4), line('A9', 0, null, 4)],
]
const columns: Column[] = [
  { key: 'overdue', value: ({ figures }) => figures.overdue, down: true },
  { key: 'days', value: ({ overdueDays }) => overdueDays, down: true },
]
const by = (key: string, down: boolean) =>
  sorted(lines, { by: key, down }, columns, ({ code }) => code).map(({ code }) => code)

it('what is overdue comes first, then whoever is behind', () => {
  expect(by('overdue', true)).toEqual(['', 'D', 'C', 'E', 'A', 'A9', 'A10', 'B'])
  expect(by('a column of long ago', true)).toEqual(by('overdue', true))
})

it('by a column, what is not known last either way; by name as people count', () => {
  expect(by('days', true).slice(0, 3)).toEqual(['D', '', 'C'])
  expect(by('days', false).slice(0, 3)).toEqual(['C', '', 'D'])
  expect(by('name', false)).toEqual(['A', 'A9', 'A10', 'B', 'C', 'D', 'E', ''])
})
