import { describe, expect, it } from 'vitest'
import type { Tour, TourSource } from '../../../preload/contract'
import { freeName, moved, newTour, withDwell, wrongIn } from './draft'

const tour: Tour = { ...newTour('Cổng'), id: 't-1' }
const from = (source: TourSource): Tour => ({ ...tour, source })

describe('a draft', () => {
  it('says what has to be put right', () => {
    expect(wrongIn(tour)).toBeNull()
    expect(wrongIn({ ...tour, name: ' ' })).toBe('name')
    expect(wrongIn({ ...tour, dwell: 2 })).toBe('dwell')
    expect(wrongIn({ ...tour, dwells: { a: 601 } })).toBe('dwell')
    expect(wrongIn(from({ from: 'group', cameras: [] }))).toBe('source')
    expect(wrongIn(from({ from: 'facility', code: '' }))).toBe('source')
    expect(wrongIn(from({ from: 'words', words: ' ' }))).toBe('words')
    const plan = { screen: 'main', cell: 0, hours: [{ days: [], from: 0, to: 60 }] }
    expect(wrongIn({ ...tour, plan })).toBe('hours')
  })

  it('has a dwell of its own for what is named, or none', () => {
    const with3 = withDwell(tour, '3', 60)
    expect(with3.dwells).toEqual({ '3': 60 })
    expect(withDwell(with3, '3', null).dwells).toEqual({})
  })

  it('is named as nothing else is', () => {
    expect(freeName([tour], 'Cổng')).toBe('Cổng 1')
    expect(freeName([{ ...tour, name: 'CỔNG 1' }], 'Cổng')).toBe('Cổng 2')
  })
})

it('moves one of a list, not over its ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})
