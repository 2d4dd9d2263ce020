import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { FacilityDocuments, FacilityRenames, Occupancy, openDocumentsCollection } from '.'

const DAY = 24 * 3_600_000
let root: string
const clock = fakeClock(1000)
let count = 0

async function open() {
  const collection = await openDocumentsCollection(join(root, 'data'))
  const documents = new FacilityDocuments({
    ...{ collection, dir: join(root, 'files'), clock, largest: 100 },
    newId: () => `d${++count}`,
  })
  await documents.tidy()
  return { collection, documents }
}

const file = (name: string, text: string) => {
  writeFileSync(join(root, name), text)
  return join(root, name)
}
const files = () => readdirSync(join(root, 'files')).sort()

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vong-gac-documents-'))
  count = 0
})
afterEach(() => rmSync(root, { recursive: true }))

describe('documents of facilities', () => {
  it('are copied with their name and hash, and leave as they came', async () => {
    const { documents } = await open()
    const path = file('Biên bản khảo sát.pdf', 'nội dung')
    const added = await documents.add('A', path, 'An')
    rmSync(path)
    const sha = createHash('sha256').update('nội dung').digest('hex')
    const expected = {
      ...{
        id: 'd1',
        facility: 'A',
        name: 'Biên bản khảo sát.pdf',
        size: Buffer.byteLength('nội dung'),
        sha256: sha,
      },
      ...{ addedAt: clock.now(), addedBy: 'An' },
    }
    expect(added).toEqual({ ok: true, value: expected })
    const again = await open()
    expect(again.documents.of('A')).toEqual([expected])
    expect(again.documents.of('B')).toEqual([])
    const out = join(root, 'out.pdf')
    expect(await again.documents.copyTo('d1', out)).toEqual({ ok: true, value: undefined })
    expect(readFileSync(out, 'utf8')).toBe('nội dung')
    expect(files()).toEqual(['d1'])
  })

  it('are refused with a reason, and nothing stays of them', async () => {
    const { documents } = await open()
    const reasonOf = async (path: string) => {
      const done = await documents.add('A', path, 'An')
      return done.ok ? 'done' : done.reason
    }
    expect(await reasonOf(file('big', 'x'.repeat(101)))).toBe('too-large')
    expect(await reasonOf(join(root, 'nowhere'))).toBe('file-missing')
    mkdirSync(join(root, 'folder'))
    expect(await reasonOf(join(root, 'folder'))).toBe('file-unreadable')
    const small = file('small', 'x')
    expect(await reasonOf(small)).toBe('done')
    expect(files()).toEqual(['d4'])
    rmSync(join(root, 'files'), { recursive: true })
    writeFileSync(join(root, 'files'), 'in the way')
    expect(await reasonOf(small)).toBe('not-writable')
    expect(documents.of('A')).toHaveLength(1)
  })

  it('that were changed or taken away behind our back are not handed out', async () => {
    const { documents } = await open()
    await documents.add('A', file('a', 'one'), 'An')
    writeFileSync(join(root, 'files', 'd1'), 'two')
    const out = file('out', 'as it was')
    expect(await documents.copyTo('d1', out)).toMatchObject({ reason: 'file-changed' })
    rmSync(join(root, 'files', 'd1'))
    expect(await documents.copyTo('d1', out)).toMatchObject({ reason: 'file-missing' })
    expect(await documents.copyTo('d9', out)).toMatchObject({ reason: 'not-found' })
    expect(readFileSync(out, 'utf8')).toBe('as it was')
    expect(readdirSync(root).sort()).toEqual(['a', 'data', 'files', 'out'])
  })

  it('that are removed can be brought back for thirty days, and then go', async () => {
    const { documents } = await open()
    await documents.add('A', file('a', 'one'), 'An')
    await documents.setRemoved('d1', true)
    expect(documents.of('A')).toEqual([])
    clock.advance(29 * DAY)
    const later = await open()
    await later.documents.setRemoved('d1', false)
    expect(later.documents.of('A')).toHaveLength(1)
    await later.documents.setRemoved('d1', true)
    clock.advance(31 * DAY)
    const last = await open()
    expect(last.documents.find('d1')).toBeNull()
    expect(files()).toEqual([])
  })

  it('a crash between copy, record and name leaves no half one', async () => {
    const { documents } = await open()
    await documents.add('A', file('a', 'one'), 'An')
    // As after a crash: a copy without a record, and a record whose file has no name yet.
    writeFileSync(join(root, 'files', 'd7.tmp'), 'half')
    rmSync(join(root, 'files', 'd1'))
    writeFileSync(join(root, 'files', 'd1.tmp'), 'one')
    const again = await open()
    expect(files()).toEqual(['d1'])
    expect(await again.documents.copyTo('d1', join(root, 'out'))).toMatchObject({ ok: true })
  })
})

describe('another code', () => {
  async function renames() {
    const { collection, documents } = await open()
    const occupancy = await Occupancy.open({ dir: join(root, 'occ'), clock, damaged: () => {} })
    /** Documents under the new code at the moment that it is told. */
    const told: [string, number][] = []
    const moved = (to: string) => told.push([to, documents.of(to).length])
    const all = new FacilityRenames({ collection, occupancy, documents, moved })
    return { documents, occupancy, collection, all, told }
  }

  it('takes numbers and documents along, or nothing when the registry refuses', async () => {
    const { all, documents, occupancy, collection, told } = await renames()
    await documents.add('A', file('a', 'one'), 'An')
    await occupancy.note([{ facility: 'A', date: '2021-06-01', count: 5 }], 'An')
    const no = await all.rename('A', 'B', async () => ({ status: 'refused', reason: 'code-taken' }))
    expect(no).toEqual({ status: 'refused', reason: 'code-taken' })
    expect(documents.of('A')).toHaveLength(1)
    await all.rename('A', 'B', async () => ({ status: 'done' }))
    expect(documents.of('B')).toHaveLength(1)
    expect(occupancy.latest()).toMatchObject([{ facility: 'B', count: 5 }])
    expect(collection.read().renames).toEqual([])
    expect(told).toEqual([['B', 1]])
  })

  it('follows at the next change when the disk was full at the first', async () => {
    const { documents, occupancy, collection } = await renames()
    await documents.add('A', file('a', 'one'), 'An')
    await occupancy.note([{ facility: 'A', date: '2021-06-01', count: 5 }], 'An')
    const full = { ok: false, reason: 'disk-full', detail: '' } as const
    let times = 0
    const failing = {
      daysOf: () => 0,
      rename: (from: string, to: string) =>
        ++times === 1 ? Promise.resolve(full) : occupancy.rename(from, to),
    }
    const all = new FacilityRenames({ collection, occupancy: failing, documents })
    const done = async () => ({ status: 'done' })
    await all.rename('A', 'B', done)
    expect(documents.of('B')).toEqual([])
    await all.rename('B', 'C', done)
    expect(documents.of('C')).toHaveLength(1)
    expect(occupancy.latestOf('C')?.count).toBe(5)
    expect(collection.read().renames).toEqual([])
  })

  it('that a crash left half done is finished at the next start, or forgotten', async () => {
    const before = await renames()
    await before.documents.add('A', file('a', 'one'), 'An')
    await before.occupancy.note([{ facility: 'A', date: '2021-06-01', count: 5 }], 'An')
    const killed = () => Promise.reject(new Error('killed'))
    await expect(before.all.rename('A', 'B', killed)).rejects.toThrow('killed')
    await expect(before.all.rename('X', 'Y', killed)).rejects.toThrow('killed')
    // The registry has the new code of the first, and never heard of the second.
    const after = await renames()
    await after.all.finish((code) => ['B', 'X'].includes(code))
    expect(after.documents.of('B')).toHaveLength(1)
    expect(after.occupancy.latestOf('B')?.count).toBe(5)
    expect(after.collection.read().renames).toEqual([])
  })
})
