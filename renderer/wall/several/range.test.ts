import { expect, it } from 'vitest'
import { layoutOf } from '../../../preload/contract'
import { rangeOf } from './range'

it('spans rows and columns, whichever comes first', () => {
  const { cells } = layoutOf('9')
  expect(rangeOf(cells, 0, 4)).toEqual([0, 1, 3, 4])
  expect(rangeOf(cells, 4, 0)).toEqual([0, 1, 3, 4])
  expect(rangeOf(cells, 2, 6)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(rangeOf(cells, 5, 5)).toEqual([5])
})

it('takes a large cell as soon as a part of it lies between', () => {
  // The large one of 1 + 5 covers the upper left; 1 and 2 stand to its right.
  const { cells } = layoutOf('1+5')
  expect(rangeOf(cells, 1, 2)).toEqual([1, 2])
  expect(rangeOf(cells, 1, 3)).toEqual([0, 1, 2, 3, 4, 5])
})

it('knows no cell that is not there', () => {
  expect(rangeOf(layoutOf('4').cells, 0, 9)).toEqual([])
})
