import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { type BookmarkStore, bookmarkHandlers, type Deed, openCodes } from '.'
import { AT, draft, must, newFolder, openStore } from './fixtures/drafts'

let dir: string
let store: BookmarkStore
let deeds: Deed[]
let handlers: ReturnType<typeof bookmarkHandlers>
const ids = [draft(AT).id, draft(AT + 1).id]
const [a = '', b = ''] = ids
const step = { state: 'reported', note: 'gọi', told: 'Ông Sáu', way: 'điện thoại' } as const

beforeEach(async () => {
  dir = newFolder()
  store = await openStore(dir)
  deeds = []
  const codes = await openCodes(dir, fakeClock(AT))
  const did = (deed: Deed) => void deeds.push(deed)
  handlers = bookmarkHandlers({ store, codes, operator: () => 'Bình', did })
  for (const at of [AT, AT + 1]) must(await store.create(draft(at)))
})
afterEach(async () => {
  await store.settled()
  rmSync(dir, { recursive: true, force: true })
})

it('tell of all that was done, locking by itself', async () => {
  await handlers.get(a)
  await handlers.change({ id: a, patch: { note: 'x', place: 'y', locked: true } })
  await handlers.step({ ids, ...step })
  await handlers.changeMany({ ids, patch: { locked: false }, addTags: ['z'] })
  await handlers.remove(ids)
  await handlers.restore(ids)
  expect(deeds).toEqual([
    { action: 'viewed', ids: [a] },
    { action: 'changed', ids: [a], detail: { fields: 'note place' } },
    { action: 'locked', ids: [a] },
    { action: 'step', ids, detail: { state: 'reported', told: 'Ông Sáu', way: 'điện thoại' } },
    { action: 'changed', ids, detail: { fields: 'tags' } },
    { action: 'unlocked', ids },
    { action: 'removed', ids },
    { action: 'restored', ids },
  ])
})

it('tell nothing of what was refused', async () => {
  await handlers.remove([b])
  deeds = []
  expect(await handlers.change({ id: b, patch: { note: '' } })).toMatchObject({ reason: 'removed' })
  expect(await handlers.step({ ids, ...step })).toMatchObject({ reason: 'removed', detail: b })
  expect(await handlers.changeMany({ ids, patch: { owner: 'x' } })).toMatchObject({ detail: b })
  expect(await handlers.remove([a, b])).toMatchObject({ reason: 'removed' })
  expect(await handlers.undoChange('1')).toMatchObject({ reason: 'nothing-to-undo' })
  expect(deeds).toEqual([])
})

it('take back a change of many, and tell that as well', async () => {
  const done = await handlers.changeMany({ ids, patch: { locked: true, owner: 'Hoa' } })
  if (done.status !== 'done') throw new Error(done.reason)
  deeds = []
  expect(await handlers.undoChange(done.undo)).toEqual({ status: 'done' })
  expect(must(await store.get(a)).bookmark).toMatchObject({ locked: false, owner: '' })
  expect(deeds).toEqual([
    { action: 'changed', ids, detail: { fields: 'owner' } },
    { action: 'unlocked', ids },
  ])
})

it('tell ids of what matches, and what occurs', async () => {
  expect(await handlers.ids({ text: 'tam che' })).toEqual({ total: 2, ids: [b, a] })
  expect(await handlers.ids({ text: 'zzz' })).toEqual({ total: 0, ids: [] })
  const people = { operators: ['Nguyễn Đức An'], owners: [], tags: ['đợt 4'] }
  expect(await handlers.people()).toEqual(people)
})
