import { expect, it } from 'vitest'
import type { Programme } from '../../../preload/contract'
import { withNews } from './news'

const of = (id: string, revision = 0): Programme => ({
  ...{ id: `p-${id}`, name: id, heading: '', emblem: null, changedAt: 0, revision },
  steps: [],
})
const known = { programmes: [of('a'), of('b')] }

it('puts news into what is known, in main’s order', () => {
  const news = { changed: [of('b', 1), of('c')], ids: ['p-c', 'p-b', 'p-a'], canUndo: true }
  expect(withNews(known, news)).toEqual({
    ...{ programmes: [of('c'), of('b', 1), of('a')], canUndo: true },
  })
  expect(withNews(known, { changed: [], ids: ['p-b'], canUndo: true })?.programmes).toEqual([
    of('b'),
  ])
})

it('does not pretend to know what it was never told', () => {
  expect(withNews(known, { changed: [], ids: ['p-a', 'p-x'], canUndo: false })).toBeNull()
})
