import { beforeEach, describe, expect, it } from 'vitest'
import type { Camera, Quality, StreamStatus } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { type Seat, Streams } from './streams'
import { cutAtFrames, makeMedia } from './testing/media'
import { opened, type ScriptedRun, scripted } from './testing/scripted'

const media = cutAtFrames(makeMedia({ frames: 20, gop: 10 }))

class Watching implements Seat {
  bytes = 0
  restarts = 0
  ended = false
  send = (bytes: Buffer) => {
    this.bytes += bytes.length
  }
  backlog = () => 0
  restart = () => void this.restarts++
  end = () => {
    this.ended = true
  }
}

let clock: FakeClock
let streams: Streams
let runs: ScriptedRun[]
let statuses: StreamStatus[]
let cameras: Map<string, { camera: Camera; fingerprint: string }>

beforeEach(() => {
  clock = fakeClock(1_000_000)
  statuses = []
  cameras = new Map()
  register('a')
  register('b')
  make(false)
})

/** With `slow`, an ffmpeg that was told to stop goes on until `gone()`. */
function make(slow: boolean) {
  const script = scripted({ slow })
  runs = script.runs
  streams = new Streams({
    ...{ clock, spawn: script.spawn, random: () => 0.5, log: () => {} },
    camera: (id) => cameras.get(id)?.camera ?? null,
    launch: (id, { quality }) => ({ program: 'ffmpeg', args: [id, quality], input: '' }),
    fingerprint: (id) => cameras.get(id)?.fingerprint ?? '',
    changed: (status) => statuses.push(status),
  })
}

function register(id: string, change: Partial<Camera> = {}, fingerprint = 'one') {
  const camera = {
    ...{ id, code: id, name: id, facility: null, place: '', url: 'rtsp://h/1' },
    ...{ subUrl: 'rtsp://h/2', user: '', hasPassword: false, transport: 'tcp', enabled: true },
    ...{ note: '', ...change },
  } as unknown as Camera
  cameras.set(id, { camera, fingerprint })
}

function join(id = 'a', quality: Quality = 'sub'): Watching {
  const seat = new Watching()
  expect(streams.join(id, quality, seat)).toBe(true)
  return seat
}

/** The newest run opens its camera and gives frames. */
function play(run = runs.at(-1), count = 5) {
  for (const line of opened('h264')) run?.events.line(line)
  for (const piece of media.slice(0, count + 1)) run?.events.output(piece)
}

const settle = () => clock.advanceAsync(0)
const running = () => runs.filter((run) => !run.stopped).map(({ launch }) => launch.args.join('/'))
const stateOf = (id: string, quality: Quality) =>
  streams.statuses().find((each) => each.camera === id && each.quality === quality)?.state

describe('who watches', () => {
  it('runs one ffmpeg for two viewers, and one more for the other quality', () => {
    const [one, two] = [join(), join()]
    play()
    expect(running()).toEqual(['a/sub'])
    expect(one.bytes).toBeGreaterThan(1000)
    expect(two.bytes).toBe(one.bytes)
    join('a', 'main')
    expect(running()).toEqual(['a/sub', 'a/main'])
  })

  it('shares one stream between both qualities without a sub-stream', () => {
    register('a', { subUrl: '' })
    join('a', 'sub')
    join('a', 'main')
    expect(running()).toEqual(['a/main'])
    expect(streams.statuses().map(({ quality }) => quality)).toEqual(['main'])
  })

  it('gives a late viewer a picture at once, without a new ffmpeg', () => {
    join()
    play()
    const late = join()
    expect(late.bytes).toBeGreaterThan(1000)
    expect(runs).toHaveLength(1)
  })

  it('knows no camera that is not registered', () => {
    expect(streams.join('x', 'main', new Watching())).toBe(false)
    expect(streams.statuses()).toEqual([])
  })

  it('goes on for five seconds after the last viewer has left', async () => {
    const [one, two] = [join(), join()]
    play()
    streams.leave(one)
    await clock.advanceAsync(60)
    streams.leave(two)
    streams.leave(two)
    for (let ms = 0; ms < 4900; ms += 100) {
      await clock.advanceAsync(100)
      play(runs[0], 1)
    }
    expect(running()).toEqual(['a/sub'])
    await clock.advanceAsync(100)
    expect(running()).toEqual([])
    expect(stateOf('a', 'sub')).toBe('idle')
  })

  it('goes on when a viewer comes back in time', async () => {
    const one = join()
    play()
    streams.leave(one)
    await clock.advanceAsync(2000)
    join()
    await clock.advanceAsync(2500)
    play(runs[0], 1)
    await clock.advanceAsync(2500)
    expect(running()).toEqual(['a/sub'])
  })

  it('does not greet with old pictures in an outage, and begins anew after it', async () => {
    const first = join()
    play()
    runs[0]?.events.end()
    expect(stateOf('a', 'sub')).toBe('reconnecting')
    expect(join().bytes).toBe(0)
    await clock.advanceAsync(1000)
    play()
    expect(first.restarts).toBe(1)
  })
})

describe('a change of the registry', () => {
  it('opens anew what has changed, and nothing else', async () => {
    join('a')
    join('b')
    register('a', {}, 'two')
    streams.refresh()
    await settle()
    expect(runs.map(({ launch }) => launch.args[0])).toEqual(['a', 'b', 'a'])
    expect(running()).toEqual(['b/sub', 'a/sub'])
    streams.refresh()
    await settle()
    expect(runs).toHaveLength(3)
  })

  it('stops what was changed while it lingered: nobody gets the old camera', async () => {
    streams.leave(join())
    play()
    register('a', {}, 'two')
    streams.refresh()
    expect(join().bytes).toBe(0)
    expect(runs.map(({ stopped }) => stopped)).toEqual([true, false])
  })

  it('lets a new password be tried at once', async () => {
    join()
    runs[0]?.events.line('Server returned 401 Unauthorized (authorization failed)')
    runs[0]?.events.end()
    expect(stateOf('a', 'sub')).toBe('refused')
    register('a', {}, 'two')
    streams.refresh()
    await settle()
    expect(runs).toHaveLength(2)
    expect(stateOf('a', 'sub')).toBe('connecting')
  })

  it('ends what is switched off, and starts it when it is switched on', async () => {
    join()
    register('a', { enabled: false })
    streams.refresh()
    const told = statuses.length
    streams.refresh()
    expect(statuses).toHaveLength(told)
    expect(running()).toEqual([])
    expect(stateOf('a', 'sub')).toBe('stopped')
    join()
    expect(running()).toEqual([])
    register('a')
    streams.refresh()
    await settle()
    expect(running()).toEqual(['a/sub'])
  })

  it('leaves no ffmpeg when a camera is changed and switched off in one second', async () => {
    make(true)
    join()
    register('a', {}, 'two')
    streams.refresh()
    register('a', { enabled: false }, 'two')
    streams.refresh()
    runs[0]?.gone()
    await clock.advanceAsync(1000)
    expect(runs).toHaveLength(1)
    expect(stateOf('a', 'sub')).toBe('stopped')
  })

  it('leaves no ffmpeg when a camera is changed and removed in one second', async () => {
    make(true)
    join()
    register('a', {}, 'two')
    streams.refresh()
    cameras.delete('a')
    streams.refresh()
    runs[0]?.gone()
    await clock.advanceAsync(60_000)
    expect(runs).toHaveLength(1)
  })

  it('ends the viewers of what was removed, and forgets it', async () => {
    const [seat, gone] = [join(), join('b')]
    streams.leave(gone)
    cameras.clear()
    streams.refresh()
    expect(seat.ended).toBe(true)
    expect(running()).toEqual([])
    expect(streams.statuses()).toEqual([])
    streams.leave(seat)
    const told = statuses.length
    await clock.advanceAsync(60_000)
    expect(statuses).toHaveLength(told)
  })
})

it('holds back both streams after one refusal, and tries both when asked', () => {
  join('a', 'main')
  runs[0]?.events.line('Server returned 401 Unauthorized (authorization failed)')
  runs[0]?.events.end()
  join('a', 'sub')
  join('b', 'sub')
  expect(runs.map(({ launch }) => launch.args.join('/'))).toEqual(['a/main', 'b/sub'])
  streams.retry('a')
  expect(runs.slice(2).map(({ launch }) => launch.args.join('/'))).toEqual(['a/main', 'a/sub'])
})

it('opens eight cameras at once, and the others as those give their pictures', () => {
  for (let i = 0; i < 12; i++) {
    register(`c${i}`)
    join(`c${i}`)
  }
  expect(runs).toHaveLength(8)
  play(runs[0])
  play(runs[1])
  expect(runs).toHaveLength(10)
  clock.advance(2000)
  expect(runs).toHaveLength(12)
})

it('shows what a viewer cannot decode, of that quality alone', () => {
  join('a', 'main')
  play()
  join('a', 'sub')
  play()
  streams.undecodable('a', 'sub')
  streams.undecodable('x', 'sub')
  expect([stateOf('a', 'main'), stateOf('a', 'sub')]).toEqual(['live', 'stalled'])
  register('b', { subUrl: '' })
  join('b', 'sub')
  play()
  streams.undecodable('b', 'sub')
  expect(stateOf('b', 'main')).toBe('stalled')
})

it('settles a stop of everything when every ffmpeg is gone, and kills them when told', async () => {
  make(true)
  join('a')
  join('b')
  let stopped = false
  void streams.stopAll().then(() => {
    stopped = true
  })
  runs[0]?.gone()
  await settle()
  expect(stopped).toBe(false)
  runs[1]?.gone()
  await settle()
  expect(stopped).toBe(true)
  join('a')
  streams.killAll()
  expect(runs[2]?.killed).toBe(true)
})
