import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fakeClock } from '../base/clock'
import { openCollection } from '.'
import { contentOf, newFolder, notesSpec } from './fixtures/notes'

let dir: string
beforeEach(() => {
  dir = newFolder()
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('a collection', () => {
  it('begins with its defaults, without a problem and without a file', async () => {
    const notes = await openCollection(notesSpec(join(dir, 'new')))
    expect(notes.read()).toEqual({ notes: [] })
    expect(notes.problems()).toEqual([])
    expect(contentOf(dir)).toEqual({})
  })

  it('keeps what was saved, and the two states before it', async () => {
    const clock = fakeClock(Date.UTC(2021, 5, 12))
    const notes = await openCollection({ ...notesSpec(join(dir, 'new')), clock })
    for (const note of ['a', 'b', 'c', 'd']) {
      expect(await notes.update((draft) => void draft.notes.push(note))).toMatchObject({ ok: true })
    }
    const files = contentOf(join(dir, 'new'))
    expect(Object.keys(files)).toEqual(['notes.json', 'notes.json.1', 'notes.json.2'])
    expect(JSON.parse(files['notes.json'] ?? '')).toEqual({
      format: 'vong-gac',
      name: 'notes',
      version: 3,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      savedAt: '2021-06-12T00:00:00.000Z',
      data: { notes: ['a', 'b', 'c', 'd'] },
    })
    expect(files['notes.json.1']).toContain('["a","b","c"]')
    expect(files['notes.json.2']).toContain('["a","b"]')
    expect(statSync(join(dir, 'new', 'notes.json')).mode & 0o077).toBe(0)

    const again = await openCollection(notesSpec(join(dir, 'new')))
    expect(again.read()).toEqual({ notes: ['a', 'b', 'c', 'd'] })
    expect(again.problems()).toEqual([])
  })

  it('takes a changed draft or a new state, and tells listeners until they leave', async () => {
    const notes = await openCollection(notesSpec(dir))
    const seen: string[][] = []
    const stop = notes.onChange((state) => seen.push(state.notes))
    await notes.update((draft) => {
      draft.notes.push('a')
    })
    await notes.update(() => ({ notes: ['b'] }))
    stop()
    await notes.update(() => ({ notes: ['c'] }))
    expect(seen).toEqual([['a'], ['b']])
    expect(notes.read()).toEqual({ notes: ['c'] })
  })

  it('refuses what its schema refuses, and changes nothing', async () => {
    const notes = await openCollection(notesSpec(dir))
    await notes.update(() => ({ notes: ['good'] }))
    const before = contentOf(dir)
    const refused = await notes.update((draft) => void draft.notes.push(''))
    expect(refused).toMatchObject({ ok: false, reason: 'invalid' })
    expect(!refused.ok && refused.detail).toMatch(/^notes\.1: /)
    expect(notes.read()).toEqual({ notes: ['good'] })
    expect(contentOf(dir)).toEqual(before)
  })

  it('refuses what would not be read back the same', async () => {
    const schema = z.object({ at: z.date().nullable() })
    const spec = { dir, name: 'dates', schema, version: 1, migrations: {}, defaults: { at: null } }
    const dates = await openCollection<z.infer<typeof schema>>(spec)
    expect(await dates.update(() => ({ at: new Date() }))).toMatchObject({ reason: 'invalid' })
  })

  it('runs updates one after another, none lost, whatever a mutator throws', async () => {
    const notes = await openCollection(notesSpec(dir))
    const all = Array.from({ length: 20 }, (_, i) =>
      notes.update((draft) => {
        if (i === 7) throw new Error('bug')
        draft.notes.push(`${i}`)
      }),
    )
    await expect(all[7]).rejects.toThrow('bug')
    await notes.settled()
    const expected = Array.from({ length: 20 }, (_, i) => `${i}`).filter((i) => i !== '7')
    expect(notes.read().notes).toEqual(expected)
    expect((await openCollection(notesSpec(dir))).read().notes).toEqual(expected)
  })

  it('says not-writable when the folder cannot be made or written, and keeps its state', async () => {
    writeFileSync(join(dir, 'file'), '')
    const notes = await openCollection(notesSpec(join(dir, 'file', 'below')))
    expect(notes.problems()).toEqual([])
    expect(await notes.update(() => ({ notes: ['a'] }))).toMatchObject({ reason: 'not-writable' })
    expect(notes.read()).toEqual({ notes: [] })
  })

  it.each([
    ['the temporary file', 'notes.json.tmp'],
    ['the link of the newest', 'notes.json.1.tmp'],
    ['the oldest generation', 'notes.json.2'],
  ])('keeps its state when %s cannot be written, and goes on afterwards', async (_what, name) => {
    const notes = await openCollection(notesSpec(dir))
    await notes.update(() => ({ notes: ['old'] }))
    await notes.update(() => ({ notes: ['a'] }))
    // A folder in the way stops root as well, whom permissions do not.
    mkdirSync(join(dir, name, 'x'), { recursive: true })
    expect(await notes.update(() => ({ notes: ['b'] }))).toMatchObject({ reason: 'not-writable' })
    expect(notes.read()).toEqual({ notes: ['a'] })
    expect((await openCollection(notesSpec(dir))).read()).toEqual({ notes: ['a'] })
    rmSync(join(dir, name), { recursive: true })
    for (const note of ['c', 'd', 'e']) {
      expect(await notes.update(() => ({ notes: [note] }))).toMatchObject({ ok: true })
    }
    const files = contentOf(dir)
    expect(files['notes.json']).toContain('["e"]')
    expect(files['notes.json.1']).toContain('["d"]')
    expect(files['notes.json.2']).toContain('["c"]')
  })

  it('updates 5,000 records of 400 bytes in under 300 ms', async () => {
    const schema = z.object({
      records: z.array(z.object({ id: z.number(), name: z.string(), note: z.string() })),
    })
    const defaults: z.infer<typeof schema> = { records: [] }
    const spec = { dir, name: 'many', schema, version: 1, migrations: {}, defaults }
    const many = await openCollection(spec)
    const records = Array.from({ length: 5000 }, (_, id) => {
      return { id, name: `Camera ${id}`, note: 'x'.repeat(360) }
    })
    await many.update(() => ({ records }))
    expect(statSync(join(dir, 'many.json')).size).toBeGreaterThan(5000 * 395)
    const times: number[] = []
    for (let i = 0; i < 5; i++) {
      const began = performance.now()
      const result = await many.update((draft) => void draft.records.pop())
      times.push(performance.now() - began)
      expect(result.ok).toBe(true)
    }
    // The median: one slow sync of a busy disk says nothing about the code.
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(300)
    expect((await openCollection(spec)).read().records).toHaveLength(4995)
  })
})
