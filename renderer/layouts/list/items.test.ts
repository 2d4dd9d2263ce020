import { expect, it } from 'vitest'
import {
  type Arrangements,
  builtInGrid,
  builtInLayouts,
  type Grid,
} from '../../../preload/contract'
import { besideOf, layoutItems, movedBy, sceneItems } from './items'

const grid = builtInGrid('4') as Grid
const book: Arrangements = {
  layouts: ['l-1', 'l-2', 'l-3'].map((id) => ({ id, name: id, grid })),
  scenes: [],
  defaults: {},
  canUndo: false,
}

it('the station’s own come before those that are built in, which stay where they are', () => {
  const items = layoutItems(book)
  expect(items.map(({ id }) => id)).toEqual(['l-1', 'l-2', 'l-3', ...builtInLayouts])
  expect(movedBy(items, 'l-3', -1)).toEqual(['l-1', 'l-3', 'l-2'])
  expect(movedBy(items, 'l-1', 1)).toEqual(['l-2', 'l-1', 'l-3'])
  expect([movedBy(items, 'l-1', -1), movedBy(items, 'l-3', 1)]).toEqual([null, null])
  expect(movedBy(items, '4', 1)).toBeNull()
  expect(sceneItems(book)).toEqual([])
})

it('what is deleted leaves the selection to the next one, the last to the one before', () => {
  const items = layoutItems({ ...book, layouts: book.layouts.slice(0, 1) })
  expect(besideOf(items, 'l-1')).toBe('1')
  expect(besideOf(items, '2+8')).toBe('1+12')
  expect(besideOf(items.slice(0, 1), 'l-1')).toBeNull()
})
