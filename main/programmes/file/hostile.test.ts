import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '../../base/zip-js'
import { canonical, sha256 } from '../../evidence'
import { stillId } from '../stills'
import { drawn, step } from '../testing/content'
import { station } from '../testing/station'
import { MOST_ENTRIES } from './limits'

let dir: string
let red: Buffer
let photo: Buffer
beforeAll(() => {
  red = drawn('color=red:s=16x16', 'png')
  photo = drawn('testsrc2=s=96x54', 'jpg')
})
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hostile-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const emblem = () => stillId(red, 'png')

function kept(bytes: Uint8Array): string {
  const path = join(dir, 'hop.vgtrinh')
  writeFileSync(path, bytes)
  return path
}

/** A ZIP of so many files, the quick way. */
function emptyFiles(count: number): Buffer {
  const files = Array.from({ length: count }, (_, i) => {
    const name = Buffer.from(`${i}`.padStart(5, '0'))
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20)
    about.writeUInt16LE(name.length, 22)
    return { name, about }
  })
  const local = files.map(({ name, about }) =>
    Buffer.concat([Buffer.from('PK\x03\x04'), about, name]),
  )
  const central = files.map(({ name, about }, i) => {
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(i * 35, 10)
    return Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, rest, name])
  })
  const [first, list] = [Buffer.concat(local), Buffer.concat(central)]
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(first.length, 12)
  return Buffer.concat([first, list, Buffer.from('PK\x05\x06'), end])
}

describe('a file that means harm', () => {
  type Entries = Record<string, string | Uint8Array>

  async function zip(entries: Entries, level = 0, password = ''): Promise<string> {
    const made = new ZipWriter(new Uint8ArrayWriter(), { level, ...(password && { password }) })
    for (const [name, value] of Object.entries(entries)) {
      const from = typeof value === 'string' ? new TextReader(value) : new Uint8ArrayReader(value)
      await made.add(name, from)
    }
    return kept(await made.close())
  }

  const manifest = (programme: unknown, rest: object = {}) =>
    JSON.stringify({
      ...{ format: 'vong-gac-trinh', version: 1, savedAt: '', programme },
      ...{ sha256: sha256(canonical(programme)), ...rest },
    })

  const bare = () => ({ name: 'Họp', heading: '', emblem: null, steps: [step('1')] })
  const showing = (still: string) => ({ ...bare(), emblem: still })

  const look = async (path: string) => {
    const there = station(dir, 'there', [])
    const preview = await there.imports.preview(path)
    expect(readdirSync(dir).filter((name) => !['from', 'hop.vgtrinh'].includes(name))).toEqual([])
    return preview.status === 'refused' ? preview.reason : 'taken'
  }

  it('is told apart from one that does not', async () => {
    expect(await look(kept(emptyFiles(2)))).toBe('file-other')
    expect(await look(await zip({ 'manifest.json': manifest(bare()) }))).toBe('taken')
  })

  it.each<[string, string, () => Promise<string>]>([
    ['no ZIP', 'file-other', async () => kept(Buffer.from('{"format":"vong-gac-trinh"}'))],
    ['a ZIP of others', 'file-other', () => zip({ 'word/document.xml': '<x/>' })],
    ['a manifest of others', 'file-other', () => zip({ 'manifest.json': '{"format":"x"}' })],
    ['no JSON', 'file-other', () => zip({ 'manifest.json': '['.repeat(100_000) })],
    [
      'a newer version',
      'file-newer',
      () => zip({ 'manifest.json': manifest(bare(), { version: 2 }) }),
    ],
    [
      'a wrong checksum',
      'file-broken',
      () => zip({ 'manifest.json': manifest(bare(), { sha256: sha256('x') }) }),
    ],
    ['no programme', 'file-broken', () => zip({ 'manifest.json': manifest({ name: 1 }) })],
    ['no name', 'file-broken', () => zip({ 'manifest.json': manifest({ ...bare(), name: ' ' }) })],
    [
      'the same step twice',
      'file-broken',
      () => zip({ 'manifest.json': manifest({ ...bare(), steps: [step('1'), step('1')] }) }),
    ],
    [
      'more steps than any has',
      'file-broken',
      () => {
        const steps = Array.from({ length: 101 }, (_, i) => step(`${i}`))
        return zip({ 'manifest.json': manifest({ ...bare(), steps }) })
      },
    ],
    [
      'a path for a picture',
      'file-broken',
      () => zip({ 'manifest.json': manifest(showing('../../data/registry.json')) }),
    ],
    [
      'a picture that is not there',
      'file-broken',
      () => zip({ 'manifest.json': manifest(showing(emblem())) }),
    ],
    [
      'another picture under its hash',
      'file-broken',
      () => zip({ 'manifest.json': manifest(showing(emblem())), [`stills/${emblem()}`]: photo }),
    ],
    [
      'no picture, with its right hash',
      'file-broken',
      () => {
        const bytes = Buffer.from('<script>alert(1)</script>')
        const id = stillId(bytes, 'png')
        return zip({ 'manifest.json': manifest(showing(id)), [`stills/${id}`]: bytes })
      },
    ],
    [
      'a picture that says it has very many pixels',
      'file-broken',
      () => {
        const bytes = Buffer.from(red)
        bytes.writeUInt32BE(60_000, 16)
        bytes.writeUInt32BE(60_000, 20)
        const id = stillId(bytes, 'png')
        return zip({ 'manifest.json': manifest(showing(id)), [`stills/${id}`]: bytes })
      },
    ],
    [
      'a name that leads elsewhere',
      'file-other',
      () => zip({ 'manifest.json': manifest(bare()), 'stills/../../evil.txt': 'x' }),
    ],
    ['a password', 'file-broken', () => zip({ 'manifest.json': manifest(bare()) }, 0, 'x')],
    [
      'a manifest that unpacks to very much',
      'file-broken',
      () => zip({ 'manifest.json': manifest(bare()).padEnd(9_000_000, ' ') }, 9),
    ],
    ['very many entries', 'file-broken', async () => kept(emptyFiles(MOST_ENTRIES + 1))],
  ])('is refused: %s', async (_what, reason, file) => {
    expect(await look(await file())).toBe(reason)
  })

  it('writes nothing beside the stills, whatever else is in it', async () => {
    const path = await zip({
      ...{ 'manifest.json': manifest(showing(emblem())), [`stills/${emblem()}`]: red },
      ...{ 'evil.txt': 'x', 'stills/evil.txt': 'x', 'stills/x.png': red },
    })
    const there = station(dir, 'there', [])
    const preview = await there.imports.preview(path)
    const token = preview.status === 'done' ? preview.token : ''
    expect(await there.imports.commit(token)).toMatchObject({ ok: true })
    expect([there.files(), readdirSync(dir).sort()]).toEqual([[emblem()], ['hop.vgtrinh', 'there']])
  })

  it('cannot say that its list of entries is as long as itself', async () => {
    const good = readFileSync(await zip({ 'manifest.json': manifest(bare()) }))
    const end = good.indexOf(Buffer.from('504b0506', 'hex'))
    const filler = Buffer.alloc(5_000_000)
    const bad = Buffer.concat([filler, good])
    bad.writeUInt32LE(5_000_000 + end, filler.length + end + 12)
    bad.writeUInt32LE(0, filler.length + end + 16)
    expect(await look(kept(bad))).toBe('file-broken')
  })
})
