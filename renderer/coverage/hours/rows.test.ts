import { expect, it } from 'vitest'
import type { Registry } from '../../../preload/contract'
import { dayBegin } from './day'
import { chosenRows, rowsOf } from './rows'

const BEGIN = dayBegin(Date.parse('2026-11-22T15:30:00+07:00'))
const HOUR = 3_600_000
const camera = (id: string, code: string, name: string, facility: string, enabled = true) => ({
  ...{ id, code, name, facility, enabled },
})
const registry = {
  facilities: [{ code: 'A', name: 'Ký túc xá' }],
  cameras: [
    camera('x', '110', 'Sân sau', 'A'),
    camera('y', '9', 'Cổng', 'A'),
    camera('z', '301', 'Kho', '', false),
    camera('off', '302', 'Hành lang', '', false),
  ],
} as unknown as Registry

const rows = rowsOf(
  [
    ['x', BEGIN + 15 * HOUR, 600],
    ['x', BEGIN + 23 * HOUR, 60],
    ['z', BEGIN, 30],
    ['x', BEGIN + 24 * HOUR, 999],
    ['gone', BEGIN, 999],
  ],
  registry,
  BEGIN,
)

it('has a row for each camera that is on or was seen, with its hours of that day', () => {
  expect(new Date(BEGIN).toISOString()).toBe('2026-11-21T17:00:00.000Z')
  expect(rows.map(({ id, total }) => [id, total])).toEqual([
    ['x', 660],
    ['y', 0],
    ['z', 30],
  ])
  expect(rows[0]?.hours[15]).toBe(600)
  expect(rows[0]?.hours[23]).toBe(60)
  expect(rows[0]?.facility).toBe('Ký túc xá')
})

it('sorts by code or by what was seen least, and finds without accents', () => {
  const codes = (order: 'code' | 'least', query = '') =>
    chosenRows(rows, order, query).map(({ code }) => code)
  expect(codes('code')).toEqual(['9', '110', '301'])
  expect(codes('least')).toEqual(['9', '301', '110'])
  expect(codes('code', 'ky tuc')).toEqual(['9', '110'])
})
