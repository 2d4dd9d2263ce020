import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PictureTrouble, Series, SeriesPlan } from '../../../preload/contract'
import { type FakeClock, fakeClock } from '../../base/clock'
import { fail, ok, type Result } from '../../base/result'
import type { Shot } from '../shooter'
import type { Subject } from '../subject'
import { SeriesRunner } from './runner'
import { openSeriesList } from './store'

const MINUTE = 60_000
const BEGIN = Date.UTC(2026, 10, 22, 1)
let dir = ''
let clock: FakeClock
/** Cameras that do not answer. */
let deaf: Set<string>
/** Camera and minute of each picture. */
let shots: string[]
let gone: Set<string>
/** Pictures of a camera are not there before this is over. */
let slow: (camera: string) => Promise<void>

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-series-'))
  clock = fakeClock(BEGIN)
  deaf = new Set()
  gone = new Set()
  shots = []
  runners = []
  slow = async () => {}
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const subject = (id: string): Subject | null =>
  gone.has(id)
    ? null
    : { id, code: id, name: '', facility: '', facilityName: '', place: '', demo: id === 'demo' }

async function shoot(camera: string): Promise<Result<Shot, PictureTrouble>> {
  if (deaf.has(camera)) return fail('no-answer')
  await slow(camera)
  shots.push(`${camera}@${(clock.now() - BEGIN) / MINUTE}`)
  return ok({ png: Buffer.alloc(1), at: clock.now(), width: 1 })
}

let runners: SeriesRunner[] = []

async function open(): Promise<SeriesRunner> {
  const runner = await SeriesRunner.open({
    ...{
      clock,
      random: () => 0.5,
      dir: join(dir, 'series'),
      list: await openSeriesList(dir, clock),
    },
    ...{ shooter: { shoot }, subject, operator: () => 'lan', changed: () => {}, log: () => {} },
    snapshots: { develop: async () => ok('id') },
  })
  runners.push(runner)
  return runner
}

const plan = (rest: Partial<SeriesPlan> = {}): SeriesPlan => ({
  ...{ cameras: ['a', 'b'], every: 10, from: null, to: null, ...rest },
})

/** Rounds write real files: each is waited for before time goes on. */
async function goOn(minutes: number): Promise<void> {
  for (let half = 0; half < 2 * minutes; half++) {
    await clock.advanceAsync(MINUTE / 2)
    await Promise.all(runners.map((runner) => runner.settled()))
  }
}

const told = (runner: SeriesRunner) => runner.all()[0] as Series

describe('a series', () => {
  it('takes each camera when its round begins, until its end', async () => {
    const runner = await open()
    expect((await runner.start(plan({ to: BEGIN + 25 * MINUTE }))).ok).toBe(true)
    await goOn(40)
    expect(shots).toEqual(['a@0', 'b@0', 'a@10', 'b@10', 'a@20', 'b@20'])
    expect(told(runner)).toMatchObject({
      ...{ state: 'done', rounds: 3, past: 3, taken: 6, missed: 0, next: null },
    })
    runner.close()
  })

  it('notes what it missed and goes on; a camera that is gone, too', async () => {
    const runner = await open()
    await runner.start(plan())
    deaf.add('b')
    gone.add('a')
    await goOn(15)
    expect(told(runner)).toMatchObject({ taken: 2, missed: 2, state: 'running' })
    expect((await runner.lines(told(runner).id)).slice(2)).toEqual([
      { round: 1, camera: 'a', reason: 'not-found' },
      { round: 1, camera: 'b', reason: 'no-answer' },
    ])
    expect((await runner.forget(told(runner).id)).ok).toBe(false)
    await runner.stop(told(runner).id)
    expect(told(runner)).toMatchObject({ state: 'stopped', rounds: 2, next: null })
    await goOn(20)
    expect(told(runner)).toMatchObject({ taken: 2, missed: 2 })
    expect((await runner.forget(told(runner).id)).ok).toBe(true)
    expect(runner.all()).toEqual([])
    runner.close()
  })

  it('goes on after a start: rounds of the time between are missed, none is taken twice', async () => {
    const first = await open()
    await first.start(plan({ to: BEGIN + 60 * MINUTE }))
    await goOn(12)
    first.close()
    const { id } = told(first)
    await goOn(23)
    // Power failed amid a line.
    writeFileSync(join(dir, 'series', id, 'journal.jsonl'), '{"round":2,"cam', { flag: 'a' })
    const second = await open()
    await goOn(30)
    expect(shots).toEqual(['a@0', 'b@0', 'a@10', 'b@10', 'a@40', 'b@40', 'a@50', 'b@50'])
    expect(told(second)).toMatchObject({ state: 'done', taken: 8, missed: 4, past: 6 })
    expect(await second.lines(id)).toContainEqual({ first: 2, last: 3, reason: 'not-running' })
    second.close()
    expect(told(await open())).toMatchObject({ state: 'done', taken: 8, missed: 4 })
  })

  it('a round that a crash interrupted is finished while it is still new', async () => {
    const first = await open()
    await first.start(plan({ to: BEGIN + 15 * MINUTE }))
    await goOn(1)
    first.close()
    const { id } = told(first)
    await clock.advanceAsync(9.2 * MINUTE)
    const half = JSON.stringify({ round: 1, camera: 'a', at: clock.now(), thumb: '1-0.jpg' })
    writeFileSync(join(dir, 'series', id, 'journal.jsonl'), `${half}\n`, { flag: 'a' })
    const second = await open()
    await goOn(1)
    expect(shots.slice(2)).toEqual([expect.stringMatching(/^b@10\.2/)])
    expect(told(second)).toMatchObject({ state: 'done', taken: 4, missed: 0 })
    second.close()
  })

  it('whose journal cannot be read stands still, and stops no start', async () => {
    const first = await open()
    await first.start(plan())
    await goOn(1)
    first.close()
    const path = join(dir, 'series', told(first).id, 'journal.jsonl')
    rmSync(path)
    mkdirSync(path)
    const second = await open()
    await goOn(30)
    expect(shots).toEqual(['a@0', 'b@0'])
    expect((await second.start(plan({ cameras: ['c'] }))).ok).toBe(true)
    await goOn(1)
    expect(shots.slice(2)).toEqual([expect.stringMatching(/^c@/)])
    second.close()
  })

  it('takes its last round, also when the one before it lasts longer than its time', async () => {
    const runner = await open()
    let release = () => {}
    const late = new Promise<void>((resolve) => {
      release = resolve
    })
    slow = () => late
    await runner.start(plan({ every: 1, to: BEGIN + 2 * MINUTE }))
    await clock.advanceAsync(1.1 * MINUTE)
    expect(told(runner)).toMatchObject({ past: 0, next: null })
    release()
    await goOn(1)
    expect(told(runner)).toMatchObject({ state: 'done', past: 2, taken: 4, missed: 0 })
    runner.close()
  })

  it('asks no camera twice in a round whose lines cannot be written', async () => {
    const runner = await open()
    await runner.start(plan({ to: BEGIN + 25 * MINUTE }))
    await goOn(1)
    const path = join(dir, 'series', told(runner).id, 'journal.jsonl')
    rmSync(path)
    mkdirSync(path)
    let release = () => {}
    const late = new Promise<void>((resolve) => {
      release = resolve
    })
    const asked: string[] = []
    slow = (camera) => {
      asked.push(camera)
      return camera === 'b' ? late : Promise.resolve()
    }
    await clock.advanceAsync(9.1 * MINUTE)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await clock.advanceAsync(MINUTE / 2)
    release()
    await goOn(1)
    expect(asked).toEqual(['a', 'b'])
    expect(told(runner)).toMatchObject({ past: 2, taken: 4, missed: 0 })
    runner.close()
  })

  it('that makes no sense is refused', async () => {
    const runner = await open()
    expect(await runner.start(plan({ cameras: ['demo'] }))).toMatchObject({ reason: 'demo' })
    expect(await runner.start(plan({ to: BEGIN - 1 }))).toMatchObject({ reason: 'bad-period' })
    gone.add('a')
    expect(await runner.start(plan())).toMatchObject({ reason: 'not-found' })
    runner.close()
  })
})
