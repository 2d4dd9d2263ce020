import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BookmarkStore } from '.'
import { Bulk } from './bulk'
import { AT, draft, must, newFolder, openStore, reasonOf } from './fixtures/drafts'

let dir: string
let store: BookmarkStore
let bulk: Bulk
const ids = [0, 1, 2].map((i) => draft(AT + i).id)
const [a = '', b = '', c = ''] = ids

beforeEach(async () => {
  dir = newFolder()
  store = await openStore(dir)
  bulk = new Bulk(store)
  must(await store.create(draft(AT, { owner: 'Hoa', tags: ['x'] })))
  must(await store.create(draft(AT + 1, { owner: 'Vũ', tags: ['x', 'y'] })))
  must(await store.create(draft(AT + 2, { owner: 'Lan', tags: [] })))
})
afterEach(async () => {
  await store.settled()
  rmSync(dir, { recursive: true, force: true })
})

/** As they are on disk. */
async function now<K extends 'owner' | 'tags' | 'due' | 'note'>(field: K) {
  const again = await openStore(dir)
  return Promise.all(ids.map(async (id) => must(await again.get(id)).bookmark[field]))
}

it('changes many alike, each tag for itself, and gives all of it back', async () => {
  const patch = { owner: 'Lan', due: AT + 5 }
  const changes = { ids, patch, addTags: ['z'], dropTags: ['x'] }
  const { undo, changed } = must(await bulk.change(changes, 'An'))
  expect(changed).toEqual(ids)
  expect(await now('owner')).toEqual(['Lan', 'Lan', 'Lan'])
  expect(await now('due')).toEqual([AT + 5, AT + 5, AT + 5])
  expect(await now('tags')).toEqual([['z'], ['y', 'z'], ['z']])
  must(await bulk.undo(undo, 'An'))
  expect(await now('owner')).toEqual(['Hoa', 'Vũ', 'Lan'])
  expect(await now('due')).toEqual([null, null, null])
  expect(await now('tags')).toEqual([['x'], ['x', 'y'], []])
  expect(reasonOf(await bulk.undo(undo, 'An'))).toBe('nothing-to-undo')
})

it('writes nothing for those that are so already', async () => {
  expect(must(await bulk.change({ ids, patch: { owner: 'Lan' } }, 'An')).changed).toEqual([a, b])
})

it('leaves what came after it when it is taken back', async () => {
  const patch = { owner: 'Lan', note: 'chung' }
  const { undo } = must(await bulk.change({ ids, patch }, 'An'))
  must(await store.change(a, { owner: 'Minh' }, 'Bình'))
  expect(must(await bulk.undo(undo, 'An')).changed).toEqual(ids)
  expect(await now('owner')).toEqual(['Minh', 'Vũ', 'Lan'])
  expect(await now('note')).toEqual(['', '', ''].map(() => 'Không có tấm che mặt'))
})

it('changes none when one of them cannot take it', async () => {
  must(await store.remove([b], 'An'))
  const refused = await bulk.change({ ids, patch: { owner: 'Lan' } }, 'An')
  expect(refused).toEqual({ ok: false, reason: 'removed', detail: b })
  expect(await now('owner')).toEqual(['Hoa', 'Vũ', 'Lan'])
})

it('says of what is taken back whether it locked, since that needs its own right', async () => {
  const undoOf = async (patch: object) => must(await bulk.change({ ids: [c], patch }, 'An')).undo
  expect(await undoOf({ note: 'x' })).not.toMatch(/^keep-/)
  const undo = await undoOf({ locked: true })
  expect(undo).toMatch(/^keep-/)
  expect(reasonOf(await bulk.undo(undo.slice('keep-'.length), 'An'))).toBe('nothing-to-undo')
})

it('remembers the last twenty', async () => {
  const first = must(await bulk.change({ ids: [c], patch: { note: '0' } }, 'An')).undo
  for (let i = 1; i <= 20; i++) must(await bulk.change({ ids: [c], patch: { note: `${i}` } }, 'An'))
  expect(reasonOf(await bulk.undo(first, 'An'))).toBe('nothing-to-undo')
})
