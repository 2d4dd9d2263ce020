import { readdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bookmark, BookmarkFilter } from '../../preload/contract'
import { ok } from '../base/result'
import type { BookmarkStore } from '.'
import { AT, DAY, draft, fileOf, must, newFolder, openStore, viewAt } from './fixtures/drafts'

const COUNT = 360
const step = { state: 'reported', note: 'Đã báo Trưởng khu B12', told: '', way: '' } as const
const dirs = [newFolder(), newFolder()] as const
let stores: BookmarkStore[] = []
let everything: Bookmark[]

const facilities = [
  viewAt('CS-01', 'Trường Cao đẳng Y tế Bình Định'),
  viewAt('CS 02', 'Khách sạn Sông Đà'),
]
const some = <T>(list: T[], i: number) => list[i % list.length] as T

/** The i-th of many different ones, over three months and out of order. */
const nth = (i: number) =>
  draft(AT - ((i * 7919) % 80) * DAY - i * 1000, {
    kind: some(['PV01', '', 'NCL01', 'CS04', 'NN01'], i),
    subject: some(['YT', 'NCL', ''], i),
    operator: some(['Nguyễn Đức An', 'Trần Bình'], i >> 1),
    ppe: some<Record<string, string>>([{}, { TCM: 'THIEU' }, { TCM: 'DU', N95: 'KXD' }], i >> 2),
    note: some(['Không đeo khẩu trang', 'Đứng gần hàng rào', 'khau hieu'], i >> 1),
    owner: some(['', 'Lê Hoa', 'Phạm Vũ'], i >> 3),
    tags: some([[], ['đợt 4'], ['đợt 4', 'ca "đêm"']], i),
    due: some([null, AT - DAY, AT + DAY], i >> 2),
    locked: i % 11 === 0,
    // Long enough for indexes.
    files: Array.from({ length: 14 }, (_, n) => fileOf(`${n}.png`, i)),
    views: i % 4 === 3 ? facilities : [some(facilities, i)],
  })

/** What comes, changes and goes after the first ones. */
async function goOn(store: BookmarkStore) {
  must(await store.step(ids([3, 50, 100, 200]), step, 'Bình'))
  for (const state of ['reported', 'fixed'] as const)
    must(await store.step(ids([30]), { state, note: '', told: '', way: '' }, 'Bình'))
  must(await store.remove(ids([5, 51]), 'Bình'))
  must(await store.purge(new Map(ids([6, 52]).map((id) => [id, 'age'])), '', async () => ok()))
  must(await store.change(nth(7).id, { note: 'Đường hầm', kind: 'NCL02' }, 'Bình'))
  must(await store.create(nth(COUNT)))
}

const ids = (numbers: number[]) => numbers.map((i) => nth(i).id)
const saveAll = async (store: BookmarkStore) => {
  for (let i = 0; i < COUNT; i++) must(await store.create(nth(i)))
}

beforeAll(async () => {
  // Saved by one that has run ever since: nothing is in columns.
  const live = await openStore(dirs[0])
  await saveAll(live)
  await goOn(live)
  // Indexed at a start, and changed afterwards: columns with rows before them.
  await saveAll(await openStore(dirs[1]))
  const mixed = await openStore(dirs[1])
  await mixed.settled()
  expect(readdirSync(dirs[1])).toContain('2026-11.index')
  await goOn(mixed)
  // The same after another start: from indexes, with what came behind them.
  stores = [live, mixed, await openStore(dirs[1])]
  const all = Array.from({ length: COUNT + 1 }, (_, i) => live.get(nth(i).id))
  everything = (await Promise.all(all))
    .filter((found) => found.ok)
    .map(must)
    .filter(({ removed }) => !removed)
    .map(({ bookmark }) => bookmark)
    .sort((a, b) => b.at - a.at)
}, 30_000)
afterAll(async () => {
  for (const store of stores) await store.settled()
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
})

const has = (text: string) => (b: Bookmark) => b.note.includes(text)
const at = (code: string) => (b: Bookmark) => b.views.some(({ facility }) => facility === code)

const isOver = ({ due, state }: Bookmark) => due !== null && due < AT && state !== 'fixed'

const cases: [string, BookmarkFilter, (bookmark: Bookmark) => boolean][] = [
  ['everything', {}, () => true],
  ['from', { from: nth(40).at }, (b) => b.at >= nth(40).at],
  ['to', { to: nth(40).at }, (b) => b.at < nth(40).at],
  ['a facility, of two cameras as well', { facilities: ['CS 02'] }, at('CS 02')],
  ['kinds', { kinds: ['CS04', 'NCL02'] }, (b) => ['CS04', 'NCL02'].includes(b.kind)],
  ['unsorted', { kinds: [''] }, (b) => b.kind === ''],
  ['a subject', { subjects: ['NCL'] }, (b) => b.subject === 'NCL'],
  ['an item in a state', { ppe: [{ item: 'TCM', state: 'DU' }] }, (b) => b.ppe.TCM === 'DU'],
  ['an item in any state', { ppe: [{ item: 'TCM' }] }, (b) => 'TCM' in b.ppe],
  ['a state', { states: ['reported'] }, (b) => b.state === 'reported'],
  ['an operator', { operators: ['Trần Bình'] }, (b) => b.operator === 'Trần Bình'],
  ['owners', { owners: ['Phạm Vũ', ''] }, (b) => b.owner !== 'Lê Hoa'],
  ['a tag, of several', { tags: ['ca "đêm"', 'x'] }, (b) => b.tags.includes('ca "đêm"')],
  ['overdue', { overdue: true }, isOver],
  ['not overdue', { overdue: false }, (b) => !isOver(b)],
  ['locked', { locked: true }, (b) => b.locked],
  ['not locked', { locked: false }, (b) => !b.locked],
  ['an owner by words', { text: 'pham' }, (b) => b.owner === 'Phạm Vũ'],
  ['words without accents', { text: 'KHAU trang' }, has('Không đeo khẩu trang')],
  ['đ as d, beginnings of words', { text: 'hang  dung' }, has('Đứng gần hàng rào')],
  ['a word of a step', { text: 'truong khu, b12' }, (b) => b.state === 'reported'],
  ['a changed note', { text: 'đường hầm' }, has('Đường hầm')],
  ['a word that is gone', { text: 'zzz' }, () => false],
  [
    'all of it',
    { kinds: ['PV01', 'NN01'], facilities: ['CS-01'], text: 'khẩu' },
    (b) => ['PV01', 'NN01'].includes(b.kind) && at('CS-01')(b) && /kh[aẩ]u/.test(b.note),
  ],
]

describe('a filter answers with what matches and nothing else, newest first', () => {
  it.each(cases)('%s', async (_name, filter, expected) => {
    const expectedIds = everything.filter(expected).map(({ id }) => id)
    for (const store of stores) {
      const page = must(await store.list({ filter, offset: 0, limit: 500 }))
      expect(page.items.map(({ id }) => id)).toEqual(expectedIds)
      expect(page.total).toBe(expectedIds.length)
      expect(page.items).toEqual(everything.filter(expected))
    }
  })

  it('none of the cases is empty by chance', () => {
    const counts = cases.map(([, , expected]) => everything.filter(expected).length)
    expect(counts.filter((count) => count === 0)).toHaveLength(1)
    expect(counts.filter((count) => count === everything.length)).toHaveLength(1)
  })

  it('those that were removed', async () => {
    for (const store of stores) {
      const page = must(await store.list({ filter: { removed: true }, offset: 0, limit: 9 }))
      expect(page.items.map(({ id }) => id).sort()).toEqual(ids([5, 51]).sort())
    }
  })
})

it('page by page it is the whole list', async () => {
  for (const store of stores) {
    const pages = []
    for (let offset = 0; offset < 400; offset += 37)
      pages.push(...must(await store.list({ filter: {}, offset, limit: 37 })).items)
    expect(pages).toEqual(everything)
  }
})

it('tells what occurs, the most frequent first', () => {
  const counts = (values: string[]) => values.map((value) => everything.filter(has1(value)).length)
  for (const store of stores) {
    const { operators, owners, tags } = store.people()
    expect([...operators].sort()).toEqual(['Nguyễn Đức An', 'Trần Bình'])
    expect([...owners].sort()).toEqual(['Lê Hoa', 'Phạm Vũ'])
    expect(tags).toEqual(['đợt 4', 'ca "đêm"'])
    for (const list of [operators, owners])
      expect(counts(list)).toEqual(counts(list).sort((a, b) => b - a))
  }
})

const has1 = (value: string) => (b: Bookmark) => b.operator === value || b.owner === value

it('tells what takes room, removed ones as well, but nothing that is deleted for good', () => {
  for (const store of stores) {
    const held = store.holdings()
    expect(held).toHaveLength(COUNT + 1 - 2)
    const removed = held.filter(({ removedAt }) => removedAt !== null)
    expect(removed.map(({ id, removedAt }) => [id, removedAt]).sort()).toEqual(
      ids([5, 51])
        .map((id) => [id, AT])
        .sort(),
    )
    expect(held.every(({ bytes }) => bytes === 14 * 1_234_567)).toBe(true)
    expect(held.filter(({ locked }) => locked)).toHaveLength(33)
    expect(held.map(({ id }) => id)).toContain(nth(7).id)
  }
})
