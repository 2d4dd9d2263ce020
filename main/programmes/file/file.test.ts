import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Programme } from '../../../preload/contract'
import { programmeFile } from '..'
import { stillId } from '../stills'
import { drawn, ref, scene, step } from '../testing/content'
import { station } from '../testing/station'

let dir: string
let red: Buffer
let photo: Buffer
beforeAll(() => {
  red = drawn('color=red:s=16x16', 'png')
  photo = drawn('testsrc2=s=96x54', 'jpg')
})
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vgtrinh-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const emblem = () => stillId(red, 'png')
const picture = () => stillId(photo, 'jpg')

const content = (): Pick<Programme, 'name' | 'heading' | 'emblem' | 'steps'> => ({
  ...{ name: 'Họp giao ban', heading: 'Họp giao ban tháng 11', emblem: emblem() },
  steps: [
    step('1', {
      ...{ notes: 'Chào', body: scene([ref('a'), null, ref('b')]), seconds: 60 },
      substitutes: {
        a: { kind: 'camera', camera: ref('c') },
        b: { kind: 'still', still: picture() },
      },
    }),
    step('2', { body: { kind: 'bookmark', bookmark: 'bm-here' } }),
    step('3', { body: { kind: 'bookmark', bookmark: 'bm-gone' } }),
    step('4', { body: { kind: 'still', still: picture() } }),
    step('5', { body: { kind: 'figures', page: 'uptime', period: 'week' } }),
    step('6', { body: { kind: 'camera', camera: ref('d') } }),
  ],
})

/** Made at a station, and brought in a file. */
async function brought(): Promise<{ path: string; bytes: Buffer }> {
  const { stills } = station(dir, 'from', [])
  await stills.put(red, 'png')
  await stills.put(photo, 'jpg')
  const file = await programmeFile(content(), stills, Date.UTC(2026, 10, 22))
  if (!file.ok) throw new Error(file.reason)
  return { path: kept(file.value), bytes: file.value }
}

function kept(bytes: Uint8Array): string {
  const path = join(dir, 'hop.vgtrinh')
  writeFileSync(path, bytes)
  return path
}

const flip = (bytes: Buffer, at: number) => bytes.writeUInt8(bytes.readUInt8(at) ^ 0x41, at)

describe('a programme as a file', () => {
  it('comes to another station with its pictures, byte by byte', async () => {
    const { path } = await brought()
    // There "a" has another id, "b" the same, and "c" and "d" are not registered.
    const cameras = [{ id: 'a-there', code: 'a' }, ref('b')]
    const there = station(dir, 'there', cameras, ['bm-here'])
    await there.programmes.create('họp giao ban')
    const preview = await there.imports.preview(path)
    expect(preview).toEqual({
      ...{ status: 'done', token: expect.any(String), file: 'hop.vgtrinh' },
      ...{ name: 'Họp giao ban (2)', steps: 6, stills: 2 },
      ...{ missing: ['C', 'D'], withoutBookmark: [3] },
    })
    expect([there.programmes.state().programmes.length, there.files()]).toEqual([1, []])
    const token = preview.status === 'done' ? preview.token : ''
    const [done, twice] = await Promise.all([
      there.imports.commit(token),
      there.imports.commit(token),
    ])
    expect(twice).toEqual({ ok: false, reason: 'token-expired' })
    const wanted = content()
    wanted.steps[0] = step('1', {
      ...{ notes: 'Chào', seconds: 60 },
      body: scene([{ id: 'a-there', code: 'a' }, null, ref('b')]),
      substitutes: {
        'a-there': { kind: 'camera', camera: ref('c') },
        b: { kind: 'still', still: picture() },
      },
    })
    const { name: _, ...rest } = wanted
    expect(done).toMatchObject({
      ok: true,
      value: { ...rest, name: 'Họp giao ban (2)', revision: 0 },
    })
    expect(there.files()).toEqual([emblem(), picture()].sort())
    expect(await there.stills.read(emblem())).toEqual(red)
    expect(await there.stills.read(picture())).toEqual(photo)
  })

  it('does not leave without a picture that it shows', async () => {
    const { stills } = station(dir, 'from', [])
    await stills.put(photo, 'jpg')
    expect(await programmeFile(content(), stills, 0)).toEqual({
      ok: false,
      reason: 'still-missing',
    })
  })

  it('does not leave with one that a disk has spoilt, which comes right by its own file', async () => {
    const { path } = await brought()
    const from = station(dir, 'from', [])
    const bad = Buffer.from(photo)
    flip(bad, 300)
    writeFileSync(join(dir, 'from', picture()), bad)
    expect(await from.stills.isWhole(picture())).toBe(false)
    const reason = 'still-missing'
    expect(await programmeFile(content(), from.stills, 0)).toEqual({ ok: false, reason })
    const preview = await from.imports.preview(path)
    await from.imports.commit(preview.status === 'done' ? preview.token : '')
    expect(await from.stills.isWhole(picture())).toBe(true)
    expect(await programmeFile(content(), from.stills, 0)).toMatchObject({ ok: true })
  })

  it('misses no camera that would stand in for one that no step shows', async () => {
    const there = station(dir, 'there', [ref('a')])
    const substitutes = { gone: { kind: 'camera', camera: ref('x') } } as const
    const bare = { name: 'Họp', heading: '', emblem: null, steps: [step('1', { substitutes })] }
    const file = await programmeFile(bare, there.stills, 0)
    if (!file.ok) throw new Error(file.reason)
    expect(await there.imports.preview(kept(file.value))).toMatchObject({ missing: [] })
  })

  it('is read anew when it is taken: what was changed since is refused, and nothing shown', async () => {
    const { path, bytes } = await brought()
    const there = station(dir, 'there', [])
    const preview = await there.imports.preview(path)
    const token = preview.status === 'done' ? preview.token : ''
    const bad = Buffer.from(bytes)
    flip(bad, bytes.indexOf(photo) + 300)
    writeFileSync(path, bad)
    expect(await there.imports.commit(token)).toEqual({ ok: false, reason: 'file-broken' })
    expect(there.programmes.state().programmes).toEqual([])
    rmSync(path)
    expect(await there.imports.commit(token)).toEqual({ ok: false, reason: 'file-unreadable' })
    writeFileSync(path, bytes)
    expect(await there.imports.commit(token)).toMatchObject({ ok: true })
  })

  it('is refused wherever one byte of it is other', async () => {
    const { path, bytes } = await brought()
    const there = station(dir, 'there', [])
    const step = Math.ceil(bytes.length / 60)
    for (let at = 7; at < bytes.length; at += step) {
      const bad = Buffer.from(bytes)
      flip(bad, at)
      writeFileSync(path, bad)
      const preview = await there.imports.preview(path)
      // Times and versions in the ZIP's own lists hold nothing of the programme.
      if (preview.status === 'done') expect(isOfZip(bytes, at), `at ${at}`).toBe(true)
    }
    for (const size of [0, 10, bytes.length - 1, bytes.length - 3000]) {
      writeFileSync(path, bytes)
      truncateSync(path, size)
      expect(await there.imports.preview(path)).toMatchObject({ status: 'refused' })
    }
  })
})

/** Not in what a file of the ZIP holds. */
function isOfZip(bytes: Buffer, at: number): boolean {
  const inside = [red, photo].some((each) => {
    const from = bytes.indexOf(each)
    return at >= from && at < from + each.length
  })
  return !inside && !(at > bytes.indexOf('"sha256"') && at < bytes.lastIndexOf('\n}'))
}
