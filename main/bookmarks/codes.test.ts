import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodeEdit, CodeLists } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import type { Collection } from '../storage'
import {
  BookmarkStore,
  bookmarkHandlers,
  defaultCodes,
  edited,
  evidencePath,
  labelIn,
  mostUsedFirst,
  newBookmarkId,
  openCodes,
  timeOf,
} from '.'
import { AT, draft, must, newFolder } from './fixtures/drafts'

describe('the codes of the start', () => {
  it('are those of the lists, in their order', () => {
    const { kinds, subjects, ppeItems, ppeStates } = defaultCodes
    expect([kinds, subjects, ppeItems, ppeStates].map((list) => list.length)).toEqual([
      28, 9, 12, 4,
    ])
    expect(ppeStates.map(({ code }) => code)).toEqual(['DU', 'THIEU', 'SAI', 'KXD'])
    const critical = kinds.filter(({ severity }) => severity === 'critical')
    expect(critical.map(({ code }) => code)).toEqual(['NCL06', 'NCL11', 'NN01'])
    expect(kinds.filter(({ ppe }) => ppe).map(({ code }) => code)).toEqual(['PV01', 'PV02'])
  })
})

describe('an edit', () => {
  const afterEdits = (...edits: CodeEdit[]) =>
    edits.reduce((lists, edit) => must(edited(lists, edit)), defaultCodes)
  const kind = (lists: CodeLists, code: string) => lists.kinds.find((each) => each.code === code)

  it('adds at the end, a kind with ordinary traits', () => {
    const lists = afterEdits({
      edit: 'add',
      list: 'kinds',
      code: 'NCL12',
      vi: 'Hút thuốc',
      en: 'Smokes',
    })
    expect(lists.kinds.at(-1)).toEqual({
      ...{ code: 'NCL12', vi: 'Hút thuốc', en: 'Smokes', retired: false, group: '', basis: '' },
      ...{ severity: 'normal', ppe: false, digit: null, before: null, after: null },
    })
  })

  it('renames, and retires without taking away; a digit is given back', () => {
    const lists = afterEdits(
      { edit: 'traits', code: 'PV01', traits: { digit: 1, before: 120, severity: 'critical' } },
      { edit: 'rename', list: 'kinds', code: 'PV01', vi: 'Mới', en: 'New' },
      { edit: 'retire', list: 'kinds', code: 'PV01', retired: true },
      { edit: 'traits', code: 'PV02', traits: { digit: 1 } },
    )
    expect(kind(lists, 'PV01')).toMatchObject({
      vi: 'Mới',
      retired: true,
      digit: null,
      before: 120,
    })
    expect(kind(lists, 'PV02')?.digit).toBe(1)
    expect(labelIn(lists, 'PV01')).toEqual({ vi: 'Mới', en: 'New' })
  })

  it('orders', () => {
    const codes = defaultCodes.subjects.map(({ code }) => code).reverse()
    const lists = afterEdits({ edit: 'order', list: 'subjects', codes })
    expect(lists.subjects.map(({ code }) => code)).toEqual(codes)
  })

  it.each<[string, CodeEdit]>([
    ['code-taken', { edit: 'add', list: 'subjects', code: 'YT', vi: 'a', en: 'b' }],
    ['code-unknown', { edit: 'rename', list: 'ppeItems', code: 'YT', vi: 'a', en: 'b' }],
    ['code-unknown', { edit: 'traits', code: 'YT', traits: {} }],
    ['digit-taken', { edit: 'traits', code: 'PV02', traits: { digit: 7 } }],
    ['order-incomplete', { edit: 'order', list: 'ppeStates', codes: ['DU', 'DU', 'SAI', 'KXD'] }],
    ['order-incomplete', { edit: 'order', list: 'ppeStates', codes: ['DU'] }],
  ])('is refused: %s', (reason, edit) => {
    const lists = afterEdits({ edit: 'traits', code: 'PV01', traits: { digit: 7 } })
    expect(edited(lists, edit)).toMatchObject({ ok: false, reason })
  })
})

it('offers what is recorded most first, and nothing that is retired', () => {
  const [a, b, c, d] = defaultCodes.kinds
  if (!a || !b || !c || !d) throw new Error('too few kinds')
  const counts = { [c.code]: 3, [d.code]: 9, XX: 99 }
  const offered = mostUsedFirst([a, b, c, { ...d, retired: true }], counts)
  expect(offered).toEqual([c, a, b])
})

it('an id names its moment, sorts by time and leads to a folder of the local day', () => {
  expect(newBookmarkId(AT, 0)).toBe('20261122-141522-123-0000')
  expect(newBookmarkId(AT, 0.999999999)).toBe('20261122-141522-123-zzzz')
  expect(timeOf(newBookmarkId(AT, 0.5))).toBe(AT)
  const id = newBookmarkId(Date.UTC(2026, 11, 31, 17), 0)
  expect(evidencePath(id)).toBe(`2027/01/01/${id}`)
  expect(newBookmarkId(AT + 1, 0) > newBookmarkId(AT, 0.99)).toBe(true)
})

describe('the handlers', () => {
  let dir: string
  let codes: Collection<CodeLists>
  let store: BookmarkStore
  beforeEach(async () => {
    dir = newFolder()
    const clock = fakeClock(AT)
    codes = await openCodes(dir, clock)
    const labelOf = (kind: string) => labelIn(codes.read(), kind)
    store = await BookmarkStore.open({ dir, clock, labelOf })
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it('answer with values, under the operator of now', async () => {
    const handlers = bookmarkHandlers({ did: () => {}, store, codes, operator: () => 'Bình' })
    const { id } = must(await store.create(draft()))
    const step = { state: 'reported', note: '', told: '', way: '' } as const
    expect(await handlers.step({ ids: [id], ...step })).toEqual({ status: 'done' })
    expect(await handlers.step({ ids: [id], ...step, state: 'new' })).toEqual({
      ...{ status: 'refused', reason: 'bad-step', detail: id },
    })
    expect(await handlers.get(id)).toMatchObject({
      bookmark: { history: [{}, { operator: 'Bình', state: 'reported' }] },
    })
    expect((await handlers.kindsFor({ facility: 'CS-01' }))[0]?.code).toBe('PV01')
    const rename = {
      edit: 'rename',
      list: 'kinds',
      code: 'PV01',
      vi: 'Thiếu',
      en: 'Short',
    } as const
    expect(await handlers.editKinds(rename)).toEqual({ status: 'done' })
    expect(await handlers.editKinds({ ...rename, code: 'PV99' })).toMatchObject({
      ...{ status: 'refused', reason: 'code-unknown' },
    })
    const kept = await openCodes(dir, fakeClock(AT))
    expect(labelIn(kept.read(), 'PV01')).toEqual({ vi: 'Thiếu', en: 'Short' })
    expect(must(await store.get(id)).bookmark.kindLabel.en).toBe('Incomplete PPE')
    expect(must(await store.create(draft(AT + 1))).kindLabel.en).toBe('Short')
  })
})
