import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Camera, Quality } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import type { Importance } from './importance'
import { type Seat, Streams } from './streams'
import { cutAtFrames, makeMedia } from './testing/media'
import { opened, type ScriptedRun, scripted } from './testing/scripted'

// Two hundred cameras in fake time: those behind one switch, and those of one recorder.
// What it computes takes its time on a busy machine; nothing of it is measured by the real clock.
vi.setConfig({ testTimeout: 30_000 })

const media = cutAtFrames(makeMedia({ frames: 3, gop: 3 }))
const REFUSED = 'Server returned 401 Unauthorized (authorization failed)'

class Nobody implements Seat {
  send = () => {}
  backlog = () => 0
  restart = () => {}
  end = () => {}
}

let clock: FakeClock
let streams: Streams
let started: { camera: string; at: number; run: ScriptedRun }[]
let playing: Set<ScriptedRun>
/** Whether cameras are on; the password that they take. */
let power: boolean
let password: string
let random: number

beforeEach(() => {
  clock = fakeClock(1_000_000)
  started = []
  playing = new Set()
  power = true
  password = 'right'
  random = 0
  make((id) => `10.1.0.${Number(id)}`)
})

/** Opens as a camera does that gives its first picture after 300 ms, or refuses. */
function make(host: (id: string) => string, user = '', slow = 300) {
  const { spawn, runs } = scripted()
  streams = new Streams({
    ...{ clock, log: () => {}, fingerprint: () => 'one' },
    // Spread evenly over [0, 1): what is tested must hold for any.
    random: () => {
      random = (random + 0.618) % 1
      return random
    },
    spawn: (launch, events) => {
      const run = spawn(launch, events)
      const made = runs.at(-1)
      if (made) started.push({ camera: launch.args[0] ?? '', at: clock.now(), run: made })
      clock.setTimeout(() => play(events, made), slow)
      return run
    },
    camera: (id) => ({ id, subUrl: '', enabled: true }) as unknown as Camera,
    launch: (id) => ({ program: 'ffmpeg', args: [id], input: '' }),
    address: (id) => ({
      ...{ host: host(id), port: 554, rtsp: true },
      account: user ? { id: `${user}@${host(id)}`, password: 'right' } : null,
    }),
    probe: async () => (power ? 'answers' : 'connection-refused'),
    changed: () => {},
  })
}

function play(events: ScriptedRun['events'], run?: ScriptedRun) {
  if (!run || run.stopped) return
  if (power && password === 'right') {
    playing.add(run)
    for (const line of opened('h264')) events.line(line)
    return events.output(Buffer.concat(media))
  }
  events.line(power ? REFUSED : 'Connection refused')
  events.end()
}

/** The switch loses power: every connection breaks at once. */
function vanish() {
  power = false
  started = []
  endAll()
}

function endAll() {
  for (const run of playing) run.events.end()
  playing.clear()
}

async function watchAll(count: number, importance: (i: number) => Importance = () => 'shown') {
  for (let i = 0; i < count; i++) streams.join(`${i}`, 'main', new Nobody(), importance(i))
  await pass(15)
}

/** Live pictures that go on: a frame each second. */
async function pass(seconds: number) {
  for (let i = 0; i < seconds; i++) {
    for (const run of playing) {
      if (!run.stopped && power) run.events.output(media[1] ?? Buffer.alloc(0))
    }
    await clock.advanceAsync(1000)
  }
}

const live = () => streams.statuses().filter(({ state }) => state === 'live').length
const busiest = (times: number[]) =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length))

describe('two hundred cameras that vanish and come back together', () => {
  it.each([10, 120])('after %i s are back within a minute, five a second at most', async (away) => {
    await watchAll(200)
    expect(live()).toBe(200)
    vanish()
    await pass(away)
    expect(live()).toBe(0)
    started = []
    power = true
    const returnedAt = clock.now()
    let seconds = 0
    for (; live() < 200 && seconds < 90; seconds++) await pass(1)
    const times = started.map(({ at }) => at)
    expect(seconds).toBeLessThanOrEqual(50)
    expect(times.length).toBe(200)
    expect(busiest(times)).toBeLessThanOrEqual(5)
    expect(Math.min(...times) - returnedAt).toBeLessThanOrEqual(2000)
  })

  it('come back in the order of what is on screen', async () => {
    const importance = (i: number): Importance =>
      i % 50 === 49 ? 'focus' : i % 4 === 0 ? 'shown' : 'warm'
    await watchAll(200, importance)
    const late = new Nobody()
    streams.join('1', 'main', late, 'warm')
    streams.weigh(late, 'focus')
    vanish()
    await pass(30)
    started = []
    power = true
    await pass(60)
    expect(live()).toBe(200)
    const order = started.map(({ camera }) => importance(Number(camera)))
    const lastShown = Math.max(order.lastIndexOf('focus'), order.lastIndexOf('shown'))
    order[started.findIndex(({ camera }) => camera === '1')] = 'focus'
    const firstWarm = order.indexOf('warm')
    expect(firstWarm).toBeGreaterThan(lastShown)
    // Looks at two hundred addresses take a moment: a few come back before the first selected one.
    expect(order.lastIndexOf('focus')).toBeLessThan(16)
    expect(started.findIndex(({ camera }) => camera === '1')).toBeLessThan(16)
  })

  it('start no more than a few vain attempts while they are away', async () => {
    await watchAll(200)
    vanish()
    await pass(240)
    expect(started.length).toBeLessThan(20)
  })

  it('slow down no page that is opened meanwhile', async () => {
    await watchAll(184)
    vanish()
    await pass(30)
    power = true
    await pass(5)
    started = []
    for (let i = 184; i < 200; i++) streams.join(`${i}`, 'main', new Nobody())
    await clock.advanceAsync(350)
    const page = () => started.filter(({ camera }) => Number(camera) >= 184)
    expect(page()).toHaveLength(16)
  })
})

describe('a recorder with thirty-two channels', () => {
  beforeEach(() => make(() => '10.2.0.1', 'admin'))

  it('is asked with one channel first, and then all are open in a moment', async () => {
    for (let i = 0; i < 32; i++) streams.join(`${i}`, 'main', new Nobody())
    expect(started).toHaveLength(1)
    await clock.advanceAsync(300)
    expect(started.length).toBeGreaterThanOrEqual(9)
    await clock.advanceAsync(1500)
    expect(live()).toBe(32)
  })

  it('is not locked by a wrong password: one try a minute at most, for all of them', async () => {
    password = 'changed'
    for (let i = 0; i < 32; i++) {
      for (const quality of ['main', 'sub'] as Quality[])
        streams.join(`${i}`, quality, new Nobody())
    }
    await clock.advanceAsync(3_600_000)
    const times = started.map(({ at }) => Math.round((at - 1_000_000) / 1000))
    expect(times.length).toBeGreaterThan(5)
    expect(times.length).toBeLessThanOrEqual(9)
    for (const [i, at] of times.entries()) {
      if (i > 0) expect(at - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(60)
    }
    expect(streams.statuses().every(({ state }) => state === 'refused')).toBe(true)
  })

  it('is open again with every channel within two minutes of a corrected password', async () => {
    await watchAll(32)
    expect(live()).toBe(32)
    password = 'changed'
    started = []
    endAll()
    await pass(10)
    expect(started).toHaveLength(1)
    expect(streams.statuses().every(({ state }) => state === 'refused')).toBe(true)
    password = 'right'
    await pass(75)
    expect(live()).toBe(32)
  })
})
