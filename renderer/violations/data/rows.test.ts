import { expect, it } from 'vitest'
import type { Bookmark, BookmarkQuery } from '../../../preload/contract'
import { cursorAt, settled } from './cursor'
import { type Ask, RowSource } from './row-source'
import { indexOf, PAGE, pagesFor, rowAt } from './rows'

const named = (id: string) => ({ id }) as Bookmark
const many = (count: number) => Array.from({ length: count }, (_, n) => named(`b${n}`))

/** Main with these bookmarks, newest first; each question waits until it is let through. */
function station(all: Bookmark[]) {
  const asked: BookmarkQuery[] = []
  const held: (() => void)[] = []
  const main = { all, asked, hold: false, let: () => held.splice(0).forEach((go) => void go()) }
  const ask: Ask = async (query) => {
    asked.push(query)
    if (main.hold) await new Promise<void>((go) => held.push(go))
    const items = main.all.slice(query.offset, query.offset + query.limit)
    return { status: 'done', total: main.all.length, items }
  }
  return { main, source: new RowSource(ask) }
}

const quiet = () => new Promise((done) => setTimeout(done, 5))

it('names the pages of a view, and none of an empty list', () => {
  expect(pagesFor([0, 20], 1000)).toEqual([0])
  expect(pagesFor([PAGE - 1, PAGE], 1000)).toEqual([0, 1])
  expect(pagesFor([990, 2000], 1000)).toEqual([9])
  expect(pagesFor([5000, 5020], 1000)).toEqual([9])
  expect(pagesFor([0, 20], 0)).toEqual([])
})

it('reads what comes into view and nothing of what was passed by', async () => {
  const { main, source } = station(many(100_000))
  source.show({}, false)
  await quiet()
  main.hold = true
  for (const first of [20_000, 40_000, 60_000]) source.need(first, first + 20)
  main.hold = false
  main.let()
  await quiet()
  expect(main.asked.map(({ offset }) => offset)).toEqual([0, 20_000, 60_000])
  expect(rowAt(source.read(), 60_010)?.id).toBe('b60010')
  expect(source.read().total).toBe(100_000)
})

it('begins whichever comes first, the view or the filter', async () => {
  const { source } = station(many(3))
  source.need(0, 0)
  source.show({}, false)
  await quiet()
  expect(source.read().total).toBe(3)
})

it('shows the oldest first when asked to', async () => {
  const { source } = station(many(250))
  source.show({}, true)
  await quiet()
  expect(rowAt(source.read(), 0)?.id).toBe('b249')
  source.need(240, 249)
  await quiet()
  expect(rowAt(source.read(), 249)?.id).toBe('b0')
  expect(rowAt(source.read(), 200)?.id).toBe('b49')
})

it('does not believe an answer to an earlier filter', async () => {
  const { main, source } = station(many(5))
  main.hold = true
  source.show({ text: 'a' }, false)
  source.show({ text: 'b' }, false)
  main.all = many(2)
  main.let()
  await quiet()
  main.let()
  await quiet()
  expect(main.asked.map(({ filter }) => filter.text)).toEqual(['a', 'b'])
  expect([source.read().total, source.read().round]).toEqual([2, 1])
})

it('keeps the rows until a refresh is answered, then has all of them at once', async () => {
  const { main, source } = station(many(300))
  source.show({}, false)
  source.need(95, 110)
  await quiet()
  main.all = [named('new'), ...main.all]
  source.refresh()
  expect(rowAt(source.read(), 100)?.id).toBe('b100')
  await quiet()
  expect(indexOf(source.read(), 'b100')).toBe(101)
  expect(source.read().total).toBe(301)
})

it('says why a list could not be read, and reads it when that is over', async () => {
  let broken = true
  const { source } = station([])
  const ask: Ask = async () =>
    broken
      ? { status: 'refused', reason: 'unreadable' }
      : { status: 'done', total: 1, items: [named('a')] }
  const troubled = new RowSource(ask)
  troubled.show({}, false)
  await quiet()
  expect(troubled.read()).toMatchObject({ total: 0, trouble: 'unreadable' })
  broken = false
  troubled.refresh()
  await quiet()
  expect(troubled.read()).toMatchObject({ total: 1, trouble: null })
  expect(source.read().total).toBeNull()
})

it('the cursor stays with its bookmark, or in its place when that has gone', async () => {
  const { main, source } = station(many(10))
  source.show({}, false)
  await quiet()
  const cursor = cursorAt(source.read(), 4)
  expect(cursor).toEqual({ index: 4, id: 'b4' })
  main.all = [named('new'), ...many(10)]
  source.refresh()
  await quiet()
  expect(settled(cursor, source.read())).toEqual({ index: 5, id: 'b4' })
  main.all = many(10).filter(({ id }) => id !== 'b4')
  source.refresh()
  await quiet()
  expect(settled(cursor, source.read())).toEqual({ index: 4, id: 'b5' })
  main.all = many(3)
  source.refresh()
  await quiet()
  expect(settled(cursor, source.read())).toEqual({ index: 2, id: 'b2' })
})
