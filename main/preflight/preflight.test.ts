import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  Camera,
  PreflightReason,
  PreflightState,
  Programme,
  ProgrammeStep,
} from '../../preload/contract'
import { type Cameras, startCameras } from '../../tests/cameras/server'
import { type Clock, fakeClock, realClock } from '../base/clock'
import {
  addressOf,
  createSpawner,
  locateFfmpeg,
  locateSetpriv,
  lumaArguments,
  playArguments,
  runToEnd,
  Streams,
  script,
} from '../streams'
import { PICTURE_BYTES } from '../technical'
import { checkFeed, grabKeyframe } from './feed'
import { isFine, verdictOn } from './look'
import { needsOf } from './needs'
import { Preflight } from './preflight'

const ref = (id: string) => ({ id, code: id.toUpperCase() })
const step = (id: string, body: ProgrammeStep['body'], more = {}): ProgrammeStep => ({
  ...{ id, title: `Bước ${id}`, titled: true, notes: '', seconds: 60, body, substitutes: {} },
  ...more,
})
const camera = (id: string) => ({ kind: 'camera' as const, camera: ref(id) })
const STILL = `${'0'.repeat(64)}.jpg`
const nine = {
  ...{ columns: 3, rows: 3 },
  cells: Array.from({ length: 9 }, (_, i) => ({ x: i % 3, y: Math.floor(i / 3), w: 1, h: 1 })),
}
const programme = (steps: ProgrammeStep[], more: Partial<Programme> = {}): Programme => ({
  ...{ id: 'p-1', name: 'Họp', heading: '', emblem: null, steps, changedAt: 0, revision: 3 },
  ...more,
})

describe('what a programme needs', () => {
  it('is named once, with all of its steps; what only stands in is told apart', () => {
    const needs = needsOf(
      programme(
        [
          step('1', camera('a'), { substitutes: { a: camera('b') } }),
          step('2', { kind: 'scene', grid: nine, cells: [ref('a'), ref('c'), null, ref('c')] }),
          step('3', { kind: 'still', still: STILL }, { title: 'Ảnh' }),
          step('4', { kind: 'figures', page: 'uptime', period: 'week' }),
          step('5', { kind: 'figures', page: 'uptime', period: 'month' }),
          step('6', camera('b'), { substitutes: { b: { kind: 'still', still: STILL } } }),
        ],
        { emblem: STILL },
      ),
    )
    const told = needs.map(({ kind, id, steps, substitute }) => [kind, id, steps, substitute])
    expect(told).toEqual([
      ['camera', 'a', [1, 2], false],
      ['camera', 'c', [2], false],
      ['still', STILL, [3, 6], false],
      ['figures', 'uptime', [4, 5], false],
      ['camera', 'b', [6, 1], false],
    ])
    expect(needs.map(({ qualities }) => qualities.join())).toEqual([
      'main,sub',
      'sub',
      'main',
      '',
      'main',
    ])
    expect(needs[3]?.periods).toEqual(['week', 'month'])
  })

  it('a substitute alone is one', () => {
    const [, by] = needsOf(programme([step('1', camera('a'), { substitutes: { a: camera('b') } })]))
    expect(by).toMatchObject({ id: 'b', substitute: true, steps: [1], qualities: ['main'] })
  })
})

function opened(reasons: Record<string, PreflightReason | Promise<PreflightReason>>) {
  const told: PreflightState[] = []
  const shown = programme([
    step('1', camera('a'), { substitutes: { a: camera('b') } }),
    step('2', camera('c'), { substitutes: { c: { kind: 'still', still: STILL } } }),
    step('3', camera('d')),
  ])
  const preflight = new Preflight({
    clock: fakeClock(1_000),
    programme: (id) => (id === 'p-1' ? shown : id === 'p-0' ? programme([]) : null),
    nameOf: ({ called }) => called,
    check: async ({ id }) => reasons[id] ?? 'none',
    changed: (state) => told.push(structuredClone(state)),
    broken: () => {},
  })
  const over = () => expect.poll(() => preflight.state('p-1')?.to).not.toBeNull()
  return { preflight, told, over }
}

describe('a run', () => {
  it('tells what fails, and whether something fine takes its place', async () => {
    const { preflight, told, over } = opened({
      a: 'unreachable',
      c: 'black',
      [STILL]: 'still-missing',
    })
    expect(preflight.state('p-1')).toBeNull()
    expect(preflight.run('p-1')).toEqual({ status: 'done' })
    expect(told[0]?.items.map(({ state }) => state)).toEqual(Array(5).fill('waiting'))
    await over()
    const state = preflight.state('p-1')
    expect(state).toMatchObject({ programme: 'p-1', revision: 3, from: 1_000, to: 1_000 })
    expect(
      state?.items.map(({ id, state, reason, covered }) => [id, state, reason, covered]),
    ).toEqual([
      ['a', 'failed', 'unreachable', true],
      ['c', 'failed', 'black', false],
      ['d', 'ok', 'none', false],
      ['b', 'ok', 'none', false],
      [STILL, 'failed', 'still-missing', false],
    ])
    expect(told.at(-1)).toEqual(state)
  })

  it('is alone, can be stopped, and what was not looked at is said to be so', async () => {
    const { preflight, over } = opened({ a: new Promise(() => {}), b: new Promise(() => {}) })
    preflight.run('p-1')
    expect(preflight.run('p-1')).toEqual({ status: 'refused', reason: 'preflight-runs' })
    await Promise.resolve()
    preflight.cancel('p-2')
    expect(preflight.state('p-1')?.to).toBeNull()
    preflight.cancel('p-1')
    await over()
    const reasons = preflight.state('p-1')?.items.map(({ reason }) => reason)
    expect(reasons?.[0]).toBe('cancelled')
    expect(preflight.run('p-1')).toEqual({ status: 'done' })
    await preflight.close()
  })

  it('needs a programme with something in it', () => {
    const { preflight } = opened({})
    expect(preflight.run('p-9')).toEqual({ status: 'refused', reason: 'not-found' })
    expect(preflight.run('p-0')).toEqual({ status: 'refused', reason: 'no-steps' })
  })

  it('a check that breaks is a thing that fails', async () => {
    const { preflight, over } = opened({ d: Promise.reject(new Error('bug')) })
    preflight.run('p-1')
    await over()
    expect(preflight.state('p-1')?.items[2]).toMatchObject({
      state: 'failed',
      reason: 'no-picture',
    })
  })
})

/** Three times as fast: what waits for seconds of a camera that stands still waits for one. */
function hasty(): Clock {
  const from = Date.now()
  return {
    ...realClock,
    now: () => from + (Date.now() - from) * 3,
    setTimeout: (fn, ms) => realClock.setTimeout(fn, ms / 3),
  }
}

describe('feeds of real cameras', () => {
  const small = { width: 320, height: 184, fps: 10 }
  let cameras: Cameras
  let streams: Streams
  let check: (path: string, signal?: AbortSignal) => Promise<PreflightReason>

  beforeAll(async () => {
    const ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
    if (!ffmpeg) throw new Error('these tests need ffmpeg')
    const spawn = createSpawner(process.platform, await locateSetpriv())
    cameras = await startCameras([
      { path: '/fine', codec: 'h264', ...small, gop: 5 },
      { path: '/black', codec: 'h264', ...small, pattern: 'black', text: '' },
      { path: '/frozen', codec: 'h264', ...small },
      { path: '/locked', codec: 'h264', ...small, user: 'a', password: 'right-one' },
    ])
    const urlOf = (id: string) => {
      if (id === '/nobody') return 'rtsp://127.0.0.1:1/x'
      return cameras.url(id, id === '/locked' ? { user: 'a', password: 'wrong-one' } : undefined)
    }
    streams = new Streams({
      ...{ clock: realClock, random: Math.random, spawn, changed: () => {}, log: () => {} },
      camera: (id) => (id === '/gone' ? null : ({ id, subUrl: '', enabled: true } as Camera)),
      launch: (id, plan) => ({
        ...{ program: ffmpeg.program, args: playArguments(plan, ffmpeg.version) },
        input: script({ url: urlOf(id), transport: 'tcp' }, ffmpeg.version.major),
        twice: plan.original ?? false,
      }),
      address: (id) => addressOf(urlOf(id)),
      fingerprint: () => '',
    })
    const points = async (input: Buffer) => {
      const launch = { program: ffmpeg.program, args: lumaArguments(ffmpeg.version, 'h264'), input }
      return (await runToEnd(spawn, launch, realClock, 5_000)).output
    }
    check = (path, signal = new AbortController().signal) =>
      checkFeed({ clock: hasty(), streams, points }, path, 'main', signal)
  }, 30_000)
  afterAll(async () => {
    await streams?.stopAll()
    await cameras?.stop()
  })

  it('tells fine ones from those that are refused, away, black or frozen', async () => {
    const looks = { send: () => {}, backlog: () => 0, restart: () => {}, end: () => {} }
    const paths = ['/fine', '/black', '/frozen', '/locked', '/nobody', '/gone']
    for (const path of paths) streams.join(path, 'main', { ...looks })
    const states = () => streams.statuses().map(({ state }) => state)
    const settled = ['live', 'live', 'live', 'refused', 'unreachable']
    await expect.poll(states, { timeout: 8_000, interval: 20 }).toEqual(settled)
    await cameras.freeze('/frozen')
    const stop = new AbortController()
    const all = Promise.all(paths.map((path) => check(path)))
    const stopped = check('/nowhere', stop.signal)
    stop.abort()
    const { signal } = new AbortController()
    const picture = await grabKeyframe({ clock: realClock, streams }, '/fine', 'sub', signal)
    expect(picture?.readUInt32BE(0)).toBe(1)
    expect(Object.fromEntries((await all).map((reason, i) => [paths[i], reason]))).toEqual({
      ...{ '/fine': 'none', '/black': 'black', '/frozen': 'frozen' },
      ...{ '/locked': 'wrong-password', '/nobody': 'unreachable', '/gone': 'gone' },
    })
    expect(await stopped).toBe('cancelled')
    // Known to be wrong: nobody asks the camera again.
    const begun = Date.now()
    expect(await check('/locked')).toBe('wrong-password')
    expect(Date.now() - begun).toBeLessThan(1_000)
    expect(streams.statuses().find(({ camera: id }) => id === '/locked')?.state).toBe('refused')
  }, 20_000)
})

describe('pictures', () => {
  const flat = (value: number) => Buffer.alloc(PICTURE_BYTES, value)
  const noisy = (seed: number) =>
    Buffer.from(Array.from({ length: PICTURE_BYTES }, (_, i) => 60 + ((i * 7 + seed * 13) % 40)))

  it('that are one, sent again and again, are frozen; with noise they are not', () => {
    const [a, b, c] = [noisy(1), noisy(2), noisy(3)]
    expect(verdictOn(Buffer.concat([b, a, a, a]))).toBe('frozen')
    expect(verdictOn(Buffer.concat([a, a]))).toBe('none')
    expect(verdictOn(Buffer.concat([a, b, c]))).toBe('none')
    expect([isFine(Buffer.concat([a, a])), isFine(Buffer.concat([a, b]))]).toEqual([false, true])
  })

  it('are black only where nothing is to be seen', () => {
    expect(verdictOn(Buffer.concat([flat(16), flat(18)]))).toBe('black')
    expect(verdictOn(Buffer.concat([flat(16), noisy(1)]))).toBe('none')
    expect(verdictOn(Buffer.alloc(0))).toBe('no-picture')
  })
})
