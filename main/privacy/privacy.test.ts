import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrivacyAreas, PrivacyState } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { openPrivacyCollection, Privacy, type PrivacyRecords } from './privacy'

const MINUTE = 60_000
const face: PrivacyAreas = [{ x: 0.1, y: 0.2, width: 0.3, height: 0.4, look: 'blur' }]
const door: PrivacyAreas = [{ x: 0.5, y: 0, width: 0.2, height: 1, look: 'solid' }]

let dir: string
let clock: FakeClock
let cameras: Set<string>
let told: PrivacyState[]
let records: string[]
/** What putting a lift on record comes to. */
let record: () => Promise<boolean>

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-privacy-'))
  clock = fakeClock(1_000_000)
  cameras = new Set(['a', 'b'])
  told = []
  records = []
  record = async () => true
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function open(): Promise<Privacy> {
  const collection = await openPrivacyCollection(dir, clock)
  const noted: PrivacyRecords = {
    lifted: async (camera, by) => {
      const done = await record()
      if (done) records.push(`${by} lifted ${camera}`)
      return done
    },
    restored: (camera, why, by) => records.push(`${camera} of ${by} back: ${why}`),
    areasChanged: (camera, before, after) => records.push(`${camera} ${before} → ${after}`),
  }
  return new Privacy({
    ...{ collection, clock, records: noted, isCamera: (id) => cameras.has(id) },
    changed: (state) => told.push(structuredClone(state)),
  })
}

/** With areas for both cameras, and nothing told of yet. */
async function drawn(): Promise<Privacy> {
  const privacy = await open()
  await privacy.set('a', face)
  await privacy.set('b', door)
  told = []
  records = []
  return privacy
}

const lifted = (privacy: Privacy) =>
  privacy.state().lifted.map(({ camera, by, until }) => [camera, by, until - clock.now()])

describe('areas', () => {
  it('are kept by camera, told to every window and put on record', async () => {
    const privacy = await open()
    expect(await privacy.set('a', [...face, ...door])).toEqual({ status: 'done' })
    expect(await privacy.set('b', door)).toEqual({ status: 'done' })
    expect(await privacy.set('b', door)).toEqual({ status: 'done' })
    expect(told.map(({ areas }) => Object.keys(areas))).toEqual([['a'], ['a', 'b']])
    await privacy.set('a', [])
    expect(records).toEqual(['a 0 → 2', 'b 0 → 1', 'a 2 → 0'])
    const again = await open()
    expect(again.state()).toEqual({ areas: { b: door }, lifted: [] })
    expect([again.areas('a'), again.areas('b')]).toEqual([[], door])
  })

  it('are for cameras that there are; those of one that is gone are kept', async () => {
    const privacy = await drawn()
    expect(await privacy.set('c', face)).toMatchObject({ reason: 'no-such-camera' })
    cameras.delete('a')
    privacy.refresh()
    // What was recorded of it is still exported, and an undo brings it back.
    expect(privacy.areas('a')).toEqual(face)
    expect((await open()).areas('a')).toEqual(face)
    expect(records).toEqual([])
  })

  it('that cannot be written are as they were', async () => {
    const privacy = await drawn()
    rmSync(dir, { recursive: true })
    writeFileSync(dir, 'no folder')
    expect(await privacy.set('a', door)).toMatchObject({ status: 'refused' })
    expect([privacy.areas('a'), told, records]).toEqual([face, [], []])
  })
})

describe('lifted on walls', () => {
  it('is a camera for five minutes, longer when it is lifted again', async () => {
    const privacy = await drawn()
    expect(await privacy.lift('a', true, 'Lan')).toEqual({ status: 'done' })
    expect(lifted(privacy)).toEqual([['a', 'Lan', 5 * MINUTE]])
    clock.advance(4 * MINUTE)
    expect(await privacy.lift('a', true, 'Hoa')).toEqual({ status: 'done' })
    expect(lifted(privacy)).toEqual([['a', 'Hoa', 5 * MINUTE]])
    clock.advance(5 * MINUTE - 1)
    expect(lifted(privacy)).toEqual([['a', 'Hoa', 1]])
    clock.advance(1)
    expect(lifted(privacy)).toEqual([])
    expect(records).toEqual(['Lan lifted a', 'Hoa lifted a', 'a of Hoa back: time-over'])
    expect(told.map((state) => state.lifted.length)).toEqual([1, 1, 0])
    expect(clock.pending()).toBe(0)
  })

  it('ends by hand, with its areas, and with its camera', async () => {
    const privacy = await drawn()
    for (const camera of ['a', 'b']) await privacy.lift(camera, true, 'Lan')
    expect(await privacy.lift('a', false, 'Hoa')).toEqual({ status: 'done' })
    expect(lifted(privacy).map(([camera]) => camera)).toEqual(['b'])
    await privacy.set('b', face)
    expect(lifted(privacy)).toEqual([])
    await privacy.lift('a', true, 'Lan')
    cameras.delete('a')
    privacy.refresh()
    expect(lifted(privacy)).toEqual([])
    expect(records.filter((each) => each.includes('back'))).toEqual([
      'a of Lan back: by-hand',
      'b of Lan back: areas-changed',
      'a of Lan back: camera-gone',
    ])
    expect(clock.pending()).toBe(0)
  })

  it('ends for all at once, and at a restart', async () => {
    const privacy = await drawn()
    for (const camera of ['a', 'b']) await privacy.lift(camera, true, 'Lan')
    expect((await open()).state().lifted).toEqual([])
    privacy.restoreAll('station-locked')
    expect(lifted(privacy)).toEqual([])
    expect(records.slice(2)).toEqual([
      'a of Lan back: station-locked',
      'b of Lan back: station-locked',
    ])
    privacy.restoreAll('station-locked')
    expect(records).toHaveLength(4)
  })

  it('is nothing that is not on record', async () => {
    const privacy = await drawn()
    record = async () => false
    expect(await privacy.lift('a', true, 'Lan')).toEqual({ status: 'refused', reason: 'no-record' })
    expect([lifted(privacy), told, clock.pending()]).toEqual([[], [], 0])
  })

  it('is nothing that has no areas, or is no camera', async () => {
    const privacy = await open()
    expect(await privacy.lift('a', true, 'Lan')).toMatchObject({ reason: 'no-areas' })
    expect(await privacy.lift('c', true, 'Lan')).toMatchObject({ reason: 'no-such-camera' })
    expect(records).toEqual([])
  })

  it('is nothing that was put back before it was on record', async () => {
    const privacy = await drawn()
    let put = () => {}
    record = () =>
      new Promise((resolve) => {
        put = () => resolve(true)
      })
    const lifting = privacy.lift('a', true, 'Lan')
    privacy.restoreAll('session-ended')
    put()
    expect(await lifting).toEqual({ status: 'refused', reason: 'put-back' })
    expect([lifted(privacy), clock.pending()]).toEqual([[], 0])
    expect(records).toEqual(['Lan lifted a', 'a of Lan back: session-ended'])
  })
})
