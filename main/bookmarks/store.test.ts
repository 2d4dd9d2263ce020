import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { fail, ok } from '../base/result'
import { BookmarkStore, type NewBookmark } from '.'
import { AT, DAY, draft, fileOf, must, newFolder, openStore, reasonOf } from './fixtures/drafts'

const step = { state: 'reported', note: 'Đã gọi', told: 'Trưởng khu', way: 'phone' } as const
let dir: string
let store: BookmarkStore

beforeEach(async () => {
  dir = newFolder()
  store = await openStore(dir)
})
afterEach(async () => {
  await store.settled()
  rmSync(dir, { recursive: true, force: true })
})

const all = async (from = store) =>
  must(await from.list({ filter: {}, offset: 0, limit: 500 })).items

describe('saving', () => {
  it('keeps everything, with label, state and first step, in the file of the local month', async () => {
    const saved = must(await store.create(draft()))
    expect(saved).toEqual({
      ...draft(),
      state: 'new',
      kindLabel: { vi: 'Không mang đủ phương tiện phòng hộ', en: 'Incomplete PPE' },
      history: [{ at: AT, operator: 'Nguyễn Đức An', state: 'new', note: '', told: '', way: '' }],
    })
    const again = await openStore(dir)
    expect(must(await again.get(saved.id))).toEqual({ bookmark: saved, removed: false })
    const [line = '', rest] = readFileSync(join(dir, '2026-11.jsonl'), 'utf8').split('\n')
    expect(JSON.parse(line)).toMatchObject({ event: 'created', bookmark: saved })
    expect(rest).toBe('')
  })

  it('puts the last hours of a UTC month into the next local one', async () => {
    must(await store.create(draft(Date.UTC(2026, 9, 31, 17, 0, 0))))
    expect(readFileSync(join(dir, '2026-11.jsonl'), 'utf8')).toContain('20261031-170000-000-')
  })

  it('refuses a second one of the same id, an unknown kind, and an id of another moment', async () => {
    must(await store.create(draft()))
    expect(reasonOf(await store.create(draft()))).toBe('exists')
    expect(reasonOf(await store.create(draft(AT + 1, { kind: 'XX99' })))).toBe('unknown-kind')
    expect(reasonOf(await store.create(draft(AT + 1, { at: AT + 2 })))).toBe('invalid')
    expect(reasonOf(await store.create(draft(AT + 1, { people: -1 })))).toBe('invalid')
    expect(await all()).toHaveLength(1)
  })

  it('takes "unsorted", and a kind later', async () => {
    const { id } = must(await store.create(draft(AT, { kind: '' })))
    expect(must(await store.change(id, { kind: 'NCL01' }, 'Bình')).kindLabel.en).toBe(
      'Leaves the room without permission',
    )
  })

  it('adds files that are finished later', async () => {
    const { id } = must(await store.create(draft()))
    const [still, clip] = [{ ...fileOf('still.png', AT), size: 9 }, fileOf('clip.mp4', AT)]
    must(await store.addFiles(id, [still, clip], 'An'))
    const [kept] = await all(await openStore(dir))
    expect(kept?.files).toEqual([still, clip])
    for (const name of ['../still.png', 'clips/../../still.png', '..'])
      expect(reasonOf(await store.addFiles(id, [fileOf(name, AT)], 'An'))).toBe('invalid')
  })
})

describe('life', () => {
  it('goes step by step; each is kept with person and time', async () => {
    const { id } = must(await store.create(draft()))
    for (const state of ['reported', 'reported', 'fixing', 'fixed'] as const)
      must(await store.step([id], { ...step, state }, 'Bình'))
    const [kept] = await all(await openStore(dir))
    expect(kept?.state).toBe('fixed')
    expect(kept?.history.map(({ state }) => state)).toEqual([
      ...['new', 'reported', 'reported', 'fixing', 'fixed'],
    ])
    expect(kept?.history[1]).toEqual({ ...step, at: AT, operator: 'Bình' })
  })

  it.each(['new', 'fixing', 'fixed', 'referred'] as const)('refuses new → %s', async (state) => {
    const { id } = must(await store.create(draft()))
    expect(reasonOf(await store.step([id], { ...step, state }, 'An'))).toBe('bad-step')
  })

  it('takes a step with many, or with none of them', async () => {
    const ids = [0, 1, 2].map((i) => AT - i * 30 * DAY).map((at) => draft(at))
    for (const each of ids) must(await store.create(each))
    const [a, b, c] = ids.map(({ id }) => id) as [string, string, string]
    must(await store.step([b], step, 'An'))
    must(await store.step([b], { ...step, state: 'fixed' }, 'An'))
    expect(await store.step([a, b, c], step, 'An')).toEqual({
      ...{ ok: false, reason: 'bad-step', detail: b },
    })
    expect((await all()).map(({ state }) => state)).toEqual(['new', 'fixed', 'new'])
    must(await store.step([a, c, a], step, 'An'))
    expect((await all(await openStore(dir))).map(({ state }) => state)).toEqual([
      ...['reported', 'fixed', 'reported'],
    ])
  })

  it('sees what was asked for before: of two equal steps at once one is refused', async () => {
    const { id } = must(await store.create(draft()))
    must(await store.step([id], step, 'An'))
    const taken = { ...step, state: 'fixed' } as const
    const both = await Promise.all([store.step([id], taken, 'An'), store.step([id], taken, 'An')])
    expect(both.map(reasonOf)).toEqual(['done', 'bad-step'])
  })
})

describe('removing', () => {
  it('can be undone; what is removed takes nothing but being restored', async () => {
    const { id } = must(await store.create(draft()))
    must(await store.remove([id], 'An'))
    expect(await all()).toEqual([])
    expect(reasonOf(await store.step([id], step, 'An'))).toBe('removed')
    expect(reasonOf(await store.change(id, { note: '' }, 'An'))).toBe('removed')
    const again = await openStore(dir)
    expect(must(await again.get(id)).removed).toBe(true)
    must(await again.restore([id], 'An'))
    expect(reasonOf(await again.restore([id], 'An'))).toBe('not-removed')
    expect(await all(await openStore(dir))).toHaveLength(1)
  })

  it('refuses what is locked and what is not there', async () => {
    const { id } = must(await store.create(draft()))
    must(await store.change(id, { locked: true }, 'An'))
    expect(reasonOf(await store.remove([id], 'An'))).toBe('locked')
    expect(reasonOf(await store.remove([draft(AT + 5).id], 'An'))).toBe('not-found')
  })
})

it('keeps the label of a kind that was renamed, until another kind is chosen', async () => {
  let label = { vi: 'Cũ', en: 'Old' }
  const clock = fakeClock(AT)
  const named = await BookmarkStore.open({ dir, clock, labelOf: () => label })
  const { id } = must(await named.create(draft()))
  label = { vi: 'Mới', en: 'New' }
  expect(must(await named.change(id, { kind: 'PV01', note: 'x' }, 'An')).kindLabel.en).toBe('Old')
  expect(must(await named.change(id, { kind: 'PV02' }, 'An')).kindLabel.en).toBe('New')
})

it('tells who changed what after it was saved', async () => {
  const told: string[][] = []
  const stop = store.onChange((ids) => void told.push(ids))
  const { id } = must(await store.create(draft()))
  await store.step([id], { ...step, state: 'fixed' }, 'An')
  must(await store.step([id], step, 'An'))
  stop()
  must(await store.remove([id], 'An'))
  expect(told).toEqual([[id], [id]])
})

it('counts how often each kind was recorded at a facility', async () => {
  for (const [i, kind] of ['PV01', 'NCL01', 'PV01', '', 'PV01'].entries())
    must(await store.create(draft(AT + i, { kind })))
  must(await store.remove([draft(AT).id], 'An'))
  const expected = { PV01: 2, NCL01: 1, '': 1 }
  expect(store.usage('CS-01')).toEqual(expected)
  expect(store.usage('CS-02')).toEqual({})
  expect((await openStore(dir)).usage('CS-01')).toEqual(expected)
})

describe('deleting for good', () => {
  const nothing = async () => ok()
  const wanted = (why: 'age' | 'trash', ...ids: string[]) => new Map(ids.map((id) => [id, why]))

  it('leaves a line of it, and shows it no more', async () => {
    const { id } = must(await store.create(draft()))
    const asked: string[][] = []
    const first = async (going: { id: string }[]) => {
      asked.push(going.map((each) => each.id))
      return ok()
    }
    must(await store.purge(wanted('age', id), 'An', first))
    expect(asked).toEqual([[id]])
    for (const each of [store, await openStore(dir)]) {
      expect(reasonOf(await each.get(id))).toBe('not-found')
      expect(await all(each)).toEqual([])
      expect(must(await each.list({ filter: { removed: true }, offset: 0, limit: 9 })).total).toBe(
        0,
      )
      expect([each.isPurged(id), each.holdings(), each.usage('CS-01')]).toEqual([true, [], {}])
      expect(reasonOf(await each.change(id, { note: '' }, 'An'))).toBe('not-found')
      expect(reasonOf(await each.restore([id], 'An'))).toBe('not-found')
      expect(reasonOf(await each.create(draft()))).toBe('exists')
      expect(must(await each.purge(wanted('age', id), '', nothing))).toEqual([])
    }
    const last = readFileSync(join(dir, '2026-11.jsonl'), 'utf8').trim().split('\n').at(-1) ?? ''
    expect(JSON.parse(last)).toEqual({ event: 'purged', id, time: AT, by: 'An', why: 'age' })
  })

  it('leaves out what was locked or restored since it was listed, and what is not there', async () => {
    const [a, b, c] = [0, 1, 2].map((i) => draft(AT + i)) as [NewBookmark, NewBookmark, NewBookmark]
    for (const each of [a, b, c]) must(await store.create(each))
    must(await store.remove([b.id, c.id], 'An'))
    must(await store.restore([b.id], 'An'))
    must(await store.change(a.id, { locked: true }, 'An'))
    must(await store.purge(wanted('age', a.id, draft(AT + 9).id), 'An', nothing))
    const gone = must(await store.purge(wanted('trash', b.id, c.id), 'An', nothing))
    expect(gone.map(({ id }) => id)).toEqual([c.id])
    expect((await all()).map(({ id }) => id)).toEqual([b.id, a.id])
  })

  it('does nothing that could not be put on record before', async () => {
    const { id } = must(await store.create(draft()))
    const refused = await store.purge(wanted('age', id), 'An', async () => fail('no-record'))
    expect(reasonOf(refused)).toBe('no-record')
    expect(await all(await openStore(dir))).toHaveLength(1)
  })
})
