import { expect, test } from 'vitest'
import {
  extend,
  heir,
  neighbour,
  nothing,
  point,
  targets,
  toggle,
  toggleAll,
  untick,
} from './selection'

const ids = ['a', 'b', 'c', 'd', 'e']
const ticked = (selection: typeof nothing) => [...selection.ticked].sort()

test('pointing moves the cursor and leaves the ticks', () => {
  const selection = point(toggle(nothing, 'a'), 'c')
  expect(selection.cursor).toBe('c')
  expect(ticked(selection)).toEqual(['a'])
})

test('toggling twice is as before', () => {
  expect(ticked(toggle(toggle(nothing, 'b'), 'b'))).toEqual([])
})

test('extending ticks from the anchor both ways', () => {
  const from = point(nothing, 'c')
  expect(ticked(extend(from, ids, 'e'))).toEqual(['c', 'd', 'e'])
  const back = extend(extend(from, ids, 'e'), ids, 'a')
  expect(ticked(back)).toEqual(['a', 'b', 'c'])
  expect(back.cursor).toBe('a')
})

test('extending from an anchor that the search hides ticks only the target', () => {
  expect(ticked(extend(point(nothing, 'x'), ids, 'b'))).toEqual(['b'])
})

test('the cursor stays within the list, and starts at its top', () => {
  expect(neighbour(nothing, ids, 1)).toBe('a')
  expect(neighbour(point(nothing, 'a'), ids, -1)).toBe('a')
  expect(neighbour(point(nothing, 'b'), ids, 100)).toBe('e')
  expect(neighbour(nothing, [], 1)).toBeNull()
})

test('all, then none', () => {
  const all = toggleAll(nothing, ids)
  expect(ticked(all)).toEqual(ids)
  expect(ticked(toggleAll(all, ids))).toEqual([])
  expect(ticked(untick(all))).toEqual([])
})

test('an action is about the shown ticks in the order shown, else about the cursor', () => {
  const selection = point(toggle(toggle(nothing, 'e'), 'b'), 'c')
  expect(targets(selection, ids)).toEqual(['b', 'e'])
  expect(targets(selection, ['c', 'd'])).toEqual(['c'])
  expect(targets(selection, ['d'])).toEqual([])
})

test('when rows leave, the cursor goes to the next that stays, at the end to the one before', () => {
  expect(heir(ids, ['b'])).toBe('c')
  expect(heir(ids, ['b', 'd'])).toBe('e')
  expect(heir(ids, ['d', 'e'])).toBe('c')
  expect(heir(ids, ids)).toBeNull()
})
