import { expect, it } from 'vitest'
import { formatsFor } from './format'

const [vi, en] = [formatsFor('vi'), formatsFor('en')]
const GB = 1024 ** 3

it('writes figures as Vietnamese readers do', () => {
  expect(vi.count(1234567)).toBe('1.234.567')
  expect(vi.percent(7.44)).toBe('7,4%')
  expect(vi.percent(9.96)).toBe('10%')
  expect(vi.percent(163.2)).toBe('163%')
  expect(vi.bytes(987.4 * 1024 ** 2)).toBe('987 MB')
  expect(vi.bytes(1.26 * GB)).toBe('1,3 GB')
  expect(vi.bytes(1234 * GB)).toBe('1.234 GB')
  expect(vi.ms(12.6)).toBe('13 ms')
})

it('and as English ones do', () => {
  expect([en.count(1234), en.percent(7.44), en.bytes(1.26 * GB)]).toEqual([
    '1,234',
    '7.4%',
    '1.3 GB',
  ])
})

it('has a dash for what nobody knows', () => {
  expect([vi.count(null), vi.percent(null), vi.bytes(null), vi.ms(null)]).toEqual(
    Array(4).fill('–'),
  )
})
