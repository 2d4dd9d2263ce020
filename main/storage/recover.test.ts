import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { openCollection } from '.'
import { encode } from './envelope'
import { contentOf, fileOf, newFolder, notesSpec, SAVED_AT } from './fixtures/notes'

let dir: string
const clock = fakeClock(new Date(2021, 5, 12, 8, 9, 5).getTime())
const open = () => openCollection({ ...notesSpec(dir), clock })
const put = (name: string, content: string | Buffer) => writeFileSync(join(dir, name), content)
const ASIDE = 'notes.json.bad-20210612-080905'

beforeEach(() => {
  dir = newFolder()
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const good = fileOf('newest')
const flipped = Buffer.from(good)
const at = good.indexOf('newest')
flipped.writeUInt8(flipped.readUInt8(at) ^ 0x01, at)

describe('a file that cannot be used', () => {
  it.each([
    ['truncated', good.slice(0, -20), 'corrupt'],
    ['empty', '', 'corrupt'],
    ['filled with zeros', Buffer.alloc(good.length), 'corrupt'],
    ['with a flipped bit', flipped, 'checksum'],
    [
      'with a byte that is not UTF-8',
      Buffer.from(good.replace('newest', 'n\xffwest'), 'latin1'),
      'checksum',
    ],
    ['of other data', encode('others', 3, SAVED_AT, { notes: ['x'] }), 'corrupt'],
    ['of something else', '{"notes":["x"]}', 'corrupt'],
    ['against the schema', encode('notes', 3, SAVED_AT, { notes: [''] }), 'schema'],
    ['of a newer version', encode('notes', 4, SAVED_AT, { notes: ['x'] }), 'newer-version'],
    ['that does not migrate', encode('notes', 1, SAVED_AT, { text: 7 }), 'schema'],
  ])('%s is set aside, with the last good copy in use', async (_what, content, reason) => {
    put('notes.json', content)
    put('notes.json.1', fileOf('older'))
    put('notes.json.2', fileOf('oldest'))
    const notes = await open()
    expect(notes.read()).toEqual({ notes: ['older'] })
    expect(notes.problems()).toEqual([
      {
        file: join(dir, 'notes.json'),
        reason,
        setAside: join(dir, ASIDE),
        recoveredFrom: 'generation-1',
        savedAt: '2021-06-12T01:02:03.000Z',
      },
    ])
    expect(readFileSync(join(dir, ASIDE))).toEqual(Buffer.from(content))
    expect(contentOf(dir)[`${ASIDE}.reason.txt`]).toContain(`reason: ${reason}\n`)

    for (const note of ['b', 'c', 'd', 'e']) await notes.update(() => ({ notes: [note] }))
    expect(readFileSync(join(dir, ASIDE))).toEqual(Buffer.from(content))
    const again = await open()
    expect(again.read()).toEqual({ notes: ['e'] })
    expect(again.problems()).toEqual([])
  })

  it('is told of once: the good copy takes its place', async () => {
    put('notes.json', '')
    put('notes.json.1', fileOf('older'))
    await open()
    const again = await open()
    expect(again.read()).toEqual({ notes: ['older'] })
    expect(again.problems()).toEqual([])
  })

  it('falls back to the second generation, then to the defaults', async () => {
    put('notes.json', '')
    put('notes.json.1', 'x')
    put('notes.json.2', fileOf('oldest'))
    const second = await open()
    expect(second.read()).toEqual({ notes: ['oldest'] })
    expect(second.problems().map((p) => [p.file.slice(dir.length + 1), p.recoveredFrom])).toEqual([
      ['notes.json', 'generation-2'],
      ['notes.json.1', 'generation-2'],
    ])
    put('notes.json', '')
    put('notes.json.2', '')
    const none = await open()
    expect(none.read()).toEqual({ notes: [] })
    expect(none.problems()).toMatchObject([
      { reason: 'corrupt', recoveredFrom: 'defaults', setAside: join(dir, `${ASIDE}-2`) },
      { reason: 'corrupt', recoveredFrom: 'defaults' },
    ])
    expect(none.problems()[0]?.savedAt).toBeUndefined()
  })

  it('is missed when it is gone but older generations are there', async () => {
    put('notes.json.1', fileOf('older'))
    const notes = await open()
    expect(notes.read()).toEqual({ notes: ['older'] })
    expect(notes.problems()).toMatchObject([{ reason: 'missing', recoveredFrom: 'generation-1' }])
  })

  it('is set aside when it cannot even be read', async () => {
    mkdirSync(join(dir, 'notes.json'))
    put('notes.json.1', fileOf('older'))
    const notes = await open()
    expect(notes.read()).toEqual({ notes: ['older'] })
    expect(notes.problems()).toMatchObject([{ reason: 'unreadable', setAside: join(dir, ASIDE) }])
  })

  it('is never written over, even when it cannot be set aside', async () => {
    const name = 'n'.repeat(240) // leaves no room for the longer name of a bad file
    put(`${name}.json`, 'damaged')
    put(`${name}.json.1`, encode(name, 3, SAVED_AT, { notes: ['older'] }))
    const notes = await openCollection({ ...notesSpec(dir), name })
    expect(notes.read()).toEqual({ notes: ['older'] })
    expect(notes.problems()).toMatchObject([{ reason: 'corrupt', recoveredFrom: 'generation-1' }])
    expect(notes.problems()[0]?.setAside).toBeUndefined()
    expect(await notes.update(() => ({ notes: ['b'] }))).toMatchObject({ reason: 'not-writable' })
    expect(contentOf(dir)[`${name}.json`]).toBe('damaged')
  })

  it('gives no secret away in its reason', async () => {
    const migrations = {
      1: () => {
        throw new Error('bad line rtsp://u:hunter2@cam/1')
      },
    }
    put('notes.json', encode('notes', 1, SAVED_AT, {}))
    await openCollection({ ...notesSpec(dir), migrations, clock })
    const reason = contentOf(dir)[`${ASIDE}.reason.txt`]
    expect(reason).toContain('migration from version 1')
    expect(reason).not.toContain('hunter2')
  })
})

describe('a file of an older version', () => {
  const v1 = encode('notes', 1, SAVED_AT, { text: 'a\nb' })

  it('migrates step by step and is kept as it was', async () => {
    put('notes.json', v1)
    const notes = await open()
    expect(notes.read()).toEqual({ notes: ['a', 'b'] })
    expect(notes.problems()).toEqual([])
    const files = contentOf(dir)
    expect(files['notes.json.v1']).toBe(v1)
    expect(files['notes.json.1']).toBe(v1)
    expect(JSON.parse(files['notes.json'] ?? '')).toMatchObject({ version: 3, data: notes.read() })
    expect((await open()).read()).toEqual(notes.read())
  })

  it('does not take the place of one kept before', async () => {
    const other = encode('notes', 1, SAVED_AT, { text: 'other' })
    put('notes.json.v1', other)
    put('notes.json', v1)
    await open()
    expect(contentOf(dir)).toMatchObject({
      'notes.json.v1': other,
      'notes.json.v1-20210612-080905': v1,
    })
  })

  it('migrates from a generation too', async () => {
    put('notes.json', '')
    put('notes.json.1', v1)
    const notes = await open()
    expect(notes.read()).toEqual({ notes: ['a', 'b'] })
    expect(notes.problems()).toMatchObject([{ reason: 'corrupt', recoveredFrom: 'generation-1' }])
    expect(contentOf(dir)['notes.json.v1']).toBe(v1)
  })
})

describe('a crash in the middle of a save', () => {
  const [newest, older, oldest, next] = ['newest', 'older', 'oldest', 'next'].map((n) => fileOf(n))
  const state = (files: Record<string, string | undefined>) => {
    for (const [name, content] of Object.entries(files)) put(name, content ?? '')
  }
  const whole = { 'notes.json': newest, 'notes.json.1': older, 'notes.json.2': oldest }
  const shifted = { 'notes.json': newest, 'notes.json.2': older }

  it.each<[string, string, () => void]>([
    [
      'half a temporary file',
      'newest',
      () => state({ ...whole, 'notes.json.tmp': next?.slice(9) }),
    ],
    ['a whole temporary file', 'newest', () => state({ ...whole, 'notes.json.tmp': next })],
    ['generation 1 moved to 2', 'newest', () => state({ ...shifted, 'notes.json.tmp': next })],
    [
      'the newest linked under a temporary name',
      'newest',
      () => {
        state({ ...shifted, 'notes.json.tmp': next })
        linkSync(join(dir, 'notes.json'), join(dir, 'notes.json.1.tmp'))
      },
    ],
    [
      'the newest linked as generation 1',
      'newest',
      () => {
        state({ ...shifted, 'notes.json.tmp': next })
        linkSync(join(dir, 'notes.json'), join(dir, 'notes.json.1'))
      },
    ],
    [
      'a failed save and its repetition',
      'newest',
      () => {
        state({ 'notes.json': newest })
        for (const n of [1, 2]) linkSync(join(dir, 'notes.json'), join(dir, `notes.json.${n}`))
      },
    ],
    [
      'the temporary file in place',
      'next',
      () => state({ 'notes.json': next, 'notes.json.1': newest, 'notes.json.2': older }),
    ],
  ])('after %s leaves %s, clean, ready for more', async (_step, expected, build) => {
    build()
    const notes = await open()
    expect(notes.read()).toEqual({ notes: [expected] })
    expect(notes.problems()).toEqual([])
    expect(Object.keys(contentOf(dir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    for (const note of ['w', 'x', 'y', 'z']) {
      expect(Object.keys(contentOf(dir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
      expect(await notes.update(() => ({ notes: [note] }))).toMatchObject({ ok: true })
    }
    const files = contentOf(dir)
    expect(Object.keys(files)).toEqual(['notes.json', 'notes.json.1', 'notes.json.2'])
    expect(files['notes.json']).toContain('["z"]')
    expect(files['notes.json.1']).toContain('["y"]')
    expect(files['notes.json.2']).toContain('["x"]')
  })
})
