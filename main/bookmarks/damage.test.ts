import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BookmarkStore } from '.'
import { AT, draft, must, newFolder, openStore, reasonOf } from './fixtures/drafts'

const step = { state: 'reported', note: '', told: '', way: '' } as const
let dir: string
let file: string

beforeEach(() => {
  dir = newFolder()
  file = join(dir, '2026-11.jsonl')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const idsOf = async (store: BookmarkStore) =>
  must(await store.list({ filter: {}, offset: 0, limit: 500 })).items.map(({ id }) => id)

/** So many bookmarks, the newest first; enough of them are indexed. */
async function saved(count: number): Promise<string[]> {
  const store = await openStore(dir)
  const drafts = Array.from({ length: count }, (_, i) => draft(AT + i * 1000))
  for (const each of drafts) must(await store.create(each))
  await (await openStore(dir)).settled()
  return drafts.map(({ id }) => id).reverse()
}

describe('the end of a file', () => {
  it('that a crash cut off, even within a letter, is set aside and told once', async () => {
    const ids = await saved(3)
    const whole = readFileSync(file)
    const rest = Buffer.from('{"event":"created","note":"Đ').subarray(0, -1)
    appendFileSync(file, rest)
    const store = await openStore(dir)
    expect(store.problems).toEqual([
      { file, reason: 'cut-off', detail: '2026-11.jsonl.cut-20261122-141522-123' },
    ])
    expect(readFileSync(`${file}.cut-20261122-141522-123`)).toEqual(rest)
    expect(readFileSync(file)).toEqual(whole)
    must(await store.create(draft(AT - 1)))
    const again = await openStore(dir)
    expect(again.problems).toEqual([])
    expect(await idsOf(again)).toEqual([...ids, draft(AT - 1).id])
  })

  it('that cannot be set aside stays, and the file is not written', async () => {
    await saved(1)
    appendFileSync(file, '{"event"')
    mkdirSync(`${file}.cut-20261122-141522-123`)
    const store = await openStore(dir)
    expect(store.problems).toMatchObject([{ file, reason: 'cut-off' }])
    expect(reasonOf(await store.create(draft(AT - 1)))).toBe('not-writable')
    expect(await idsOf(store)).toEqual([draft().id])
    expect(readFileSync(file, 'utf8')).toMatch(/\{"event"$/)
  })
})

it('a line that makes no sense is told at each start, and costs only itself', async () => {
  const ids = await saved(3)
  const lines = readFileSync(file, 'utf8').split('\n')
  lines[1] = `${lines[1]}`.replace('"created"', '"cr\0ated"')
  writeFileSync(file, lines.join('\n'))
  for (let start = 0; start < 2; start++) {
    const store = await openStore(dir)
    const detail = `byte ${(lines[0]?.length ?? 0) + encodedMore(lines[0]) + 1}`
    expect(store.problems).toEqual([{ file, reason: 'damaged', detail }])
    expect(await idsOf(store)).toEqual([ids[0], ids[2]])
  }
})

const encodedMore = (line = '') => Buffer.byteLength(line) - line.length

describe('the index', () => {
  const index = () => join(dir, '2026-11.index')

  it('is used: what it says of a filter is believed', async () => {
    const ids = await saved(300)
    const text = readFileSync(index(), 'utf8')
    writeFileSync(index(), text.replace('"values":["PV01"', '"values":["PV02"'))
    const store = await openStore(dir)
    const page = must(await store.list({ filter: { kinds: ['PV02'] }, offset: 0, limit: 1 }))
    expect(page.total).toBeGreaterThan(100)
    expect(await idsOf(store)).toEqual(ids)
  })

  it.each([
    ['missing', () => rmSync(index())],
    ['cut off', () => truncateSync(index(), 5000)],
    ['of another format', () => writeFileSync(index(), '{"format":"vong-gac-bookmarks-0"}')],
    ['no JSON', () => writeFileSync(index(), '\0'.repeat(9999))],
  ])('%s is made anew from the shard', async (_name, damage) => {
    const ids = await saved(300)
    damage()
    const store = await openStore(dir)
    expect(store.problems).toEqual([])
    expect(await idsOf(store)).toEqual(ids)
    await store.settled()
    expect(readFileSync(index(), 'utf8')).toContain('vong-gac-bookmarks-2')
  })

  it('of another shard is not believed', async () => {
    await saved(300)
    const lines = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, [...lines.slice(0, 100), ...lines.slice(101)].join('\n'))
    const store = await openStore(dir)
    const ids = await idsOf(store)
    expect(ids).toHaveLength(299)
    must(await store.step(ids, step, 'An'))
    await store.settled()
  })

  it('is there before its shard is gone: nothing is claimed that cannot be shown', async () => {
    await saved(300)
    renameSync(file, `${file}.gone`)
    const store = await openStore(dir)
    expect(await idsOf(store)).toEqual([])
  })
})

describe('while it runs', () => {
  it('a file changed by somebody else is not written over', async () => {
    const store = await openStore(dir)
    must(await store.create(draft()))
    appendFileSync(file, 'mine\n')
    expect(reasonOf(await store.step([draft().id], step, 'An'))).toBe('not-writable')
    expect(readFileSync(file, 'utf8')).toMatch(/\nmine\n$/)
  })

  it('a folder that is gone refuses, and takes nothing back', async () => {
    const store = await openStore(dir)
    must(await store.create(draft()))
    renameSync(dir, `${dir}-moved`)
    expect(reasonOf(await store.create(draft(AT + 1)))).toBe('not-writable')
    expect(reasonOf(await store.get(draft().id))).toBe('unreadable')
    renameSync(`${dir}-moved`, dir)
    must(await store.create(draft(AT + 1)))
    expect(await idsOf(await openStore(dir))).toHaveLength(2)
  })

  it.skipIf(process.getuid?.() === 0)('a read-only file refuses', async () => {
    await saved(1)
    chmodSync(file, 0o400)
    const store = await openStore(dir)
    expect(reasonOf(await store.create(draft(AT + 1)))).toBe('not-writable')
  })
})

it('a folder that cannot be made is a problem, not a crash', async () => {
  const inside = join(dir, 'file', 'bookmarks')
  writeFileSync(join(dir, 'file'), '')
  const store = await openStore(inside)
  expect(store.problems).toMatchObject([{ file: inside, reason: 'unreadable' }])
  expect(reasonOf(await store.create(draft()))).toBe('not-writable')
  expect(readdirSync(dir)).toEqual(['file'])
})
