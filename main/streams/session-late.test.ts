import { describe, expect, it } from 'vitest'
import type { Clock } from '../base/clock'
import { Attempt } from './attempt'
import { cutAtFrames, makeMedia } from './testing/media'
import { scripted } from './testing/scripted'
import { type Bench, bench } from './testing/watch-session'

const media = cutAtFrames(makeMedia({ frames: 30, gop: 10 }))
const isArrow = (line: string) => line.includes('→')

function started(): Bench {
  const b = bench()
  b.session.start()
  return b
}

describe('within five seconds it is said and logged', () => {
  it('that the camera has not answered yet, and the attempt goes on', async () => {
    const b = started()
    await b.clock.advanceAsync(4400)
    expect(b.session.status.reason).toBe('none')
    await b.clock.advanceAsync(600)
    expect(b.session.status).toMatchObject({ state: 'connecting', reason: 'no-answer-yet' })
    expect(b.logged.filter(isArrow).at(-1)).toBe(
      'connecting → connecting, no-answer-yet, after 5.0 s',
    )
    b.open()
    await b.clock.advanceAsync(4000)
    await b.frames()
    expect([b.session.status.state, b.runs.length]).toEqual(['live', 1])
  })

  it('that it answered and shows nothing', async () => {
    const b = started()
    b.open()
    await b.clock.advanceAsync(5000)
    expect(b.session.status).toMatchObject({ state: 'connecting', reason: 'no-picture-yet' })
    await b.clock.advanceAsync(7500)
    expect(b.session.status).toMatchObject({ state: 'unreachable', reason: 'no-picture' })
  })

  it('that frames come and none to begin with, which is waited for half a minute', async () => {
    const b = started()
    b.open()
    const late = media.slice(2, 10) // from the second frame of a group to its end
    b.run().events.output(Buffer.concat([media[0] ?? Buffer.alloc(0), ...late]))
    await b.clock.advanceAsync(5000)
    expect(b.session.status).toMatchObject({ state: 'connecting', reason: 'no-keyframe' })
    expect(b.heard).toEqual([])
    await b.clock.advanceAsync(20_000)
    b.run().events.output(media[11] ?? Buffer.alloc(0)) // the keyframe of the next one
    expect(b.session.status).toMatchObject({ state: 'live', reason: 'none' })
    expect(b.heard).toEqual(['begun', 1])

    const never = started()
    never.open()
    never.run().events.output(Buffer.concat([media[0] ?? Buffer.alloc(0), ...late]))
    await never.clock.advanceAsync(30_600)
    expect(never.session.status).toMatchObject({ state: 'unreachable', reason: 'no-keyframe' })
  })

  it('of a camera that came back without a picture, and of one that is still away nothing', async () => {
    const b = started()
    b.end('pipe:0: Connection refused')
    await b.clock.advanceAsync(1000 + 5000)
    expect(b.session.status.reason).toBe('connection-refused')
    b.open()
    await b.clock.advanceAsync(500)
    expect(b.session.status).toMatchObject({ state: 'unreachable', reason: 'no-picture-yet' })
  })
})

describe('a viewer that can decode nothing', () => {
  /** Live, with a viewer that complains once a second for `seconds`. */
  async function blind(seconds: number): Promise<Bench> {
    const b = started()
    b.open()
    await b.frames(10, 100)
    for (let i = 0; i < seconds; i++) {
      b.session.undecodable()
      await b.frames(10, 100)
    }
    return b
  }

  it('is shown and logged at once, though frames come', async () => {
    const b = await blind(3)
    expect(b.session.status).toMatchObject({ state: 'stalled', reason: 'undecodable' })
    expect(b.logged.filter(isArrow).at(-1)).toBe('live → stalled, undecodable, after 1.0 s')
    expect(b.runs).toHaveLength(1)
  })

  it('is forgotten when it complains no more', async () => {
    const b = await blind(3)
    await b.frames(40, 100)
    expect(b.session.status.state).toBe('live')
    for (let i = 0; i < 3; i++) b.session.undecodable()
    expect(b.runs).toHaveLength(1)
  })

  it('makes the camera open again after five seconds, and at its pace', async () => {
    const b = await blind(6)
    b.session.undecodable()
    expect(b.session.status).toMatchObject({ state: 'reconnecting', reason: 'undecodable' })
    expect(b.session.status.nextTryAt - b.clock.now()).toBe(1000)
    b.session.undecodable()
    await b.clock.advanceAsync(1000)
    expect(b.runs).toHaveLength(2)
  })
})

describe('time that nobody lived through', () => {
  /** A clock that can jump while timers wait, as over a sleep of the machine. */
  function sleepy(clock: Clock) {
    let asleep = 0
    return {
      clock: { ...clock, now: () => clock.now() + asleep },
      sleep: (ms: number) => {
        asleep += ms
      },
    }
  }

  async function watched() {
    const b = bench()
    const { clock, sleep } = sleepy(b.clock)
    const { spawn, runs } = scripted()
    const events: string[] = []
    const attempt = new Attempt(spawn, { program: 'ffmpeg', args: [], input: '' }, clock, {
      ...{ opened: () => {}, found: () => {}, first: () => {}, frames: () => {} },
      slow: (reason) => void events.push(reason),
      stalled: () => void events.push('stalled'),
      answers: () => false,
      failed: (reason) => void events.push(reason),
    })
    const give = () => runs[0]?.events.output(Buffer.concat(media.slice(0, 2)))
    return { ...b, sleep, give, events, attempt }
  }

  it.each([3_600_000, -3_600_000])('is no silence: a jump of %i ms', async (ms) => {
    const { clock, sleep, give, events, attempt } = await watched()
    give()
    await clock.advanceAsync(1200)
    sleep(ms)
    await clock.advanceAsync(1500)
    expect(events).toEqual([])
    await clock.advanceAsync(1000)
    expect(events).toEqual(['stalled'])
    await clock.advanceAsync(8000)
    expect(events).toEqual(['stalled', 'picture-stopped'])
    void attempt.leave()
    await clock.advanceAsync(1000)
    expect(clock.pending()).toBe(0)
  })

  it('gives a camera that is being opened its time as well', async () => {
    const { clock, sleep, events } = await watched()
    await clock.advanceAsync(1200)
    sleep(3_600_000)
    await clock.advanceAsync(3000)
    expect(events).toEqual([])
    await clock.advanceAsync(800)
    expect(events).toEqual(['no-answer-yet'])
  })
})
