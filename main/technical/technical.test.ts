import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Camera, TechnicalState } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import type { Launch, Spawner } from '../streams'
import { Results } from './results'
import { openTechnicalCollection } from './store'
import { Technical } from './technical'

// ffmpeg is played here by its lines, in fake time; real ones run in read.test.ts.

const NOON = Date.parse('2026-11-22T12:00:00+07:00')
let dir: string
let clock: FakeClock
let running: string[]
let most: number
let opens: number
/** Its clock is asked for in vain. */
let mute: string
/** At the station. */
let sits: string
let states: TechnicalState[]
let opened: Technical[]

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'technical-'))
  clock = fakeClock(NOON)
  running = []
  opened = []
  most = 0
  opens = 0
  mute = ''
  sits = 'lan'
  states = []
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

const STRIPES = Buffer.from(
  Uint8Array.from({ length: 160 * 90 }, (_, i) => (i % 40 < 20 ? 60 : 180)),
)

/** Ten pictures a second, a keyframe each second. */
const spawn: Spawner = (launch, events) => {
  running.push(launch.program)
  opens++
  most = Math.max(most, running.length)
  let [i, over] = [0, false]
  events.line('  Stream #0:0: Video: h264 (High), yuv420p, 1280x720, 10 fps, 10 tbr')
  const end = () => {
    if (over) return
    over = true
    running = running.filter((each) => each !== launch.program)
    events.end()
  }
  const next = () => {
    if (over) return
    const flags = i % 10 ? ', F=0x0' : ''
    const head = i === 0 ? '#tb 0: 1/1000\n' : ''
    events.output(Buffer.from(`${head}0, ${i * 100}, ${i * 100}, 100, 12500, 0x0${flags}\n`))
    if (i === 0) events.second?.(STRIPES)
    i++
    clock.setTimeout(next, 100)
  }
  clock.setTimeout(next, 100)
  return { pid: 1, kill: end, stop: async () => end() }
}

const account = { ask: () => null, refused: () => 0, accepted() {}, undecided() {}, forgive() {} }
const known = ['a', 'b', 'c', 'd']

async function open(): Promise<Technical> {
  let id = 0
  const collection = await openTechnicalCollection(dir, clock)
  const technical = new Technical({
    ...{ collection, clock, spawn, results: await Results.open(join(dir, 'results')) },
    newId: () => `${clock.now()}-${id++}`,
    camera: (id) =>
      known.includes(id)
        ? ({ id, code: id, name: 'Cổng', place: 'CONG', subUrl: '' } as Camera)
        : null,
    device: ({ id }) => (id === 'd' ? 'other' : 'one'),
    launch: (camera): Launch => ({ program: camera, args: [], input: '' }),
    account: () => account,
    clockOf: (camera) =>
      camera === mute
        ? new Promise(() => {})
        : Promise.resolve({ offsetMs: 200, at: clock.now(), source: 'onvif' }),
    operator: () => sits,
    stateChanged: (state) => states.push(state),
    ...{ resultsChanged: () => {}, log: () => {} },
  })
  opened.push(technical)
  return technical
}

/** Files are written in real time. */
async function pass(ms: number): Promise<void> {
  for (let at = 0; at < ms; at += 500) {
    await clock.advanceAsync(500)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !done(); i++) await pass(500)
  expect(done()).toBe(true)
}

async function ended(technical: Technical): Promise<void> {
  const closing = technical.close()
  await until(() => running.length === 0)
  await closing
}

const short = async (technical: Technical, parallel = 8, perDevice = 2) => {
  const { settings } = technical.state()
  await technical.set({ ...settings, seconds: 10, parallel, perDevice })
}

it('checks many with few at a time, and keeps who is fit', async () => {
  const technical = await open()
  await short(technical)
  expect(await technical.start(['a', 'b', 'c', 'd', 'gone'])).toEqual({ status: 'done' })
  expect(await technical.start(['a'])).toEqual({ status: 'refused', reason: 'check-running' })
  await until(() => technical.state().run?.state === 'done')
  // Two of one device and the other one.
  expect(most).toBe(3)
  expect(technical.state().run).toMatchObject({ total: 4, done: 4, by: 'lan', left: 0 })
  expect(states.some(({ run }) => run !== null && (run.left ?? 0) > 0)).toBe(true)
  const [result] = technical.newest(['a'])
  expect(result?.main).toMatchObject({ fps: 10, kbps: 1000, keyframes: 1, breaks: 0 })
  expect(technical.latest()).toHaveLength(4)
  expect(technical.latest()[0]).toMatchObject({ verdict: 'unknown', open: ['night'] })
  expect(technical.clockOffset('a')).toMatchObject({ offsetMs: 200 })
  await technical.close()
})

it('measures at night by itself what was checked by day', async () => {
  const technical = await open()
  await short(technical)
  await technical.start(['a'])
  await until(() => technical.state().run?.state === 'done')
  const [day] = technical.latest()
  clock.advance(7 * 3_600_000)
  await until(() => technical.latest()[0]?.verdict === 'fit')
  expect(technical.latest()[0]?.id).toBe(day?.id)
  expect(technical.newest(['a'])[0]?.night?.at).toBeGreaterThan(NOON + 6 * 3_600_000)
  await technical.close()
})

it('waits for no clock that does not answer when it ends', async () => {
  const technical = await open()
  mute = 'a'
  await technical.start(['a'])
  await pass(1_000)
  let closed = false
  void technical.close().then(() => {
    closed = true
  })
  await until(() => closed)
})

it('stops when it is told to, and keeps what was measured', async () => {
  const technical = await open()
  await short(technical, 1)
  await technical.start(['a', 'b', 'c'])
  await until(() => technical.state().run?.done === 1)
  technical.cancel()
  await until(() => running.length === 0)
  expect(technical.state().run?.state).toBe('cancelled')
  expect(technical.latest()).toHaveLength(1)
  await technical.close()
})

it('says after a restart that it was broken off, and goes on with the rest', async () => {
  const before = await open()
  await short(before, 1)
  await before.start(['a', 'b', 'c'])
  await until(() => before.state().run?.done === 1)
  await ended(before)
  const technical = await open()
  expect(technical.state().run).toMatchObject({ state: 'broken', total: 3, done: 1 })
  expect(technical.resume()).toEqual({ status: 'done' })
  await until(() => technical.state().run?.state === 'done')
  expect(technical.state().run).toMatchObject({ total: 3, done: 3 })
  expect(
    technical
      .latest()
      .map(({ camera }) => camera)
      .sort(),
  ).toEqual(['a', 'b', 'c'])
  await technical.close()
})

it('starts one check when two windows ask at once', async () => {
  const technical = await open()
  await short(technical, 1)
  const replies = await Promise.all([technical.start(['a']), technical.start(['b'])])
  expect(replies).toEqual([{ status: 'done' }, { status: 'refused', reason: 'check-running' }])
  await pass(2_000)
  expect(most).toBe(1)
  technical.cancel()
  await until(() => running.length === 0)
  await technical.close()
})

it('remembers a check that was begun while a stopped one was still ending', async () => {
  const technical = await open()
  await short(technical, 8)
  await technical.start(['a', 'b'])
  await pass(1_000)
  technical.cancel()
  const asked = technical.start(['c'])
  await until(() => technical.state().run?.total === 1)
  expect(await asked).toEqual({ status: 'done' })
  await pass(2_000)
  await ended(technical)
  expect((await open()).state().run).toMatchObject({ state: 'broken', total: 1, done: 0 })
})

it('begins nothing once it is closed', async () => {
  const technical = await open()
  const asked = technical.start(['a'])
  await technical.close()
  expect(await asked).toEqual({ status: 'done' })
  await pass(1_000)
  expect(running).toEqual([])
})

it('names whoever goes on with a check that was broken off', async () => {
  const before = await open()
  await before.start(['a'])
  await pass(1_000)
  await ended(before)
  sits = 'minh'
  const technical = await open()
  await short(technical)
  technical.resume()
  await until(() => technical.state().run?.state === 'done')
  expect(technical.latest()[0]?.by).toBe('minh')
  await technical.close()
})

it('rests for an hour when what was measured at night cannot be kept', async () => {
  const technical = await open()
  await short(technical)
  await technical.start(['a'])
  await until(() => technical.state().run?.state === 'done')
  rmSync(join(dir, 'results'), { recursive: true })
  writeFileSync(join(dir, 'results'), 'in the way')
  const before = opens
  clock.advance(7 * 3_600_000)
  await pass(5 * 60_000)
  expect(opens - before).toBe(1)
  await technical.close()
})
