import { expect, it } from 'vitest'
import { titledCells, titlesWith } from './titled'

it('a title stays with its camera while the wall changes beneath the form', () => {
  const typed = new Map([['a', 'Cổng chính']])
  expect(titlesWith({ cells: ['a', 'b'], titles: ['', 'B'] }, typed)).toEqual(['Cổng chính', 'B'])
  expect(titlesWith({ cells: ['b', 'a'], titles: ['B', ''] }, typed)).toEqual(['B', 'Cổng chính'])
  expect(titlesWith({ cells: ['x', 'y'], titles: ['', ''] }, typed)).toEqual(['', ''])
})

it('what an alarm shows is given no title, and leaves the one beneath alone', () => {
  const shown = { cells: ['a', 'b'], titles: ['', 'B'], lent: [1] }
  expect(titledCells(shown)).toEqual(['a', null])
  expect(titlesWith(shown, new Map([['b', 'Kho']]))).toEqual(['', 'B'])
})
