import { expect, it } from 'vitest'
import { byNumber, digitsOf } from './camera-number'

const of = (...codes: string[]) => codes.map((code) => ({ code }))
const found = (codes: string[], typed: string) =>
  byNumber(of(...codes), typed).map(({ code }) => code)

it('takes the code itself before anything that only resembles it', () => {
  expect(found(['A-105', '105', '0105'], '105')).toEqual(['105'])
  expect(found(['A-105', '0105'], '0105')).toEqual(['0105'])
})

it('goes by the digits of a code: letters, signs and zeros in front are none', () => {
  expect(found(['A-105', 'A-106'], '105')).toEqual(['A-105'])
  expect(found(['CS2-07', 'CS1-07'], '207')).toEqual(['CS2-07'])
  expect(found(['C0042'], '42')).toEqual(['C0042'])
})

it('tells all that a number may mean', () => {
  expect(found(['A-105', 'B-105', 'A-106'], '105')).toEqual(['A-105', 'B-105'])
  expect(found(['CS2-07', 'CS1-07', 'CS1-08'], '7')).toEqual(['CS2-07', 'CS1-07'])
})

it('knows none', () => {
  expect(found(['A-105', 'GATE'], '5')).toEqual([])
  expect(found(['GATE'], '0')).toEqual([])
  expect(found(['GATE'], '')).toEqual([])
})

it('has no digits where a code has none', () => {
  expect(digitsOf('CỔNG')).toBe('')
  expect(digitsOf('000')).toBe('0')
})
