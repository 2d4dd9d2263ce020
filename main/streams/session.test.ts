import { describe, expect, it } from 'vitest'
import { type Bench, bench } from './testing/watch-session'

const NO_HOST = '[tcp @ 0x1] Failed to resolve hostname cam: Name or service not known'

/** A session with a picture, ten frames a second for `ms`. */
async function live(ms = 100, options = {}): Promise<Bench> {
  const b = bench(options)
  b.session.start()
  b.open()
  await b.frames(ms / 100, 100)
  return b
}

describe('opening', () => {
  it('goes from idle over connecting to live', async () => {
    const b = bench()
    expect(b.session.status).toMatchObject({ state: 'idle', reason: 'none', codec: '' })
    b.session.start()
    b.open()
    await b.clock.advanceAsync(700)
    await b.frames()
    expect(b.states()).toEqual(['connecting', 'live'])
    expect(b.session.status).toMatchObject({
      ...{ camera: 'cam', quality: 'main', reason: 'none', since: 1_000_700, nextTryAt: 0 },
      ...{ codec: 'h264', width: 640, height: 360, fps: 12 },
    })
    expect(b.heard).toEqual(['begun', 1])
  })

  it('starts once, however often it is asked', () => {
    const b = bench()
    for (let i = 0; i < 3; i++) b.session.start()
    expect(b.runs).toHaveLength(1)
  })

  it('gives up after twelve seconds without a picture, and says what it got', async () => {
    const silent = bench()
    silent.session.start()
    await silent.clock.advanceAsync(12_000)
    expect(silent.session.status.state).toBe('connecting')
    await silent.clock.advanceAsync(600)
    expect(silent.session.status).toMatchObject({ state: 'unreachable', reason: 'no-answer' })
    expect(silent.run().stopped).toBe(true)

    const black = bench()
    black.session.start()
    black.open()
    await black.clock.advanceAsync(12_600)
    expect(black.session.status.reason).toBe('no-picture')
  })

  it('says which program is missing, looks again after a minute, and counts nothing twice', async () => {
    const b = bench()
    b.refusal.reason = 'ffmpeg-missing'
    b.session.start()
    const first = { state: 'unsupported', reason: 'ffmpeg-missing', nextTryAt: 1_060_000 }
    expect(b.session.status).toMatchObject(first)
    b.refusal.reason = null
    await b.clock.advanceAsync(60_000)
    b.run().events.end('spawn /opt/ffmpeg ENOENT')
    expect(b.session.status).toMatchObject({ state: 'unsupported', reason: 'ffmpeg-missing' })
    expect(b.session.status.nextTryAt).toBe(1_120_000)
  })
})

describe('a picture that stops', () => {
  it('is stalled after three seconds, since its last frame, and comes back', async () => {
    const b = await live(1000)
    const last = b.clock.now() - 100
    await b.clock.advanceAsync(2800)
    expect(b.session.status.state).toBe('live')
    await b.clock.advanceAsync(800)
    expect(b.session.status).toMatchObject({
      ...{ state: 'stalled', reason: 'picture-stopped', since: last, nextTryAt: 0 },
    })
    await b.frames(2)
    expect(b.session.status).toMatchObject({ state: 'live', since: b.clock.now() })
    expect(b.runs).toHaveLength(1)
    await b.clock.advanceAsync(3600)
    expect(b.states()).toEqual(['connecting', 'live', 'stalled', 'live', 'stalled'])
  })

  it('is opened again after ten', async () => {
    const b = await live(1000)
    const last = b.clock.now() - 100
    await b.clock.advanceAsync(10_400)
    const { state, reason, since, nextTryAt } = b.session.status
    expect({ state, reason, since }).toEqual({
      ...{ state: 'reconnecting', reason: 'picture-stopped', since: last },
    })
    expect(nextTryAt - b.clock.now()).toBeLessThanOrEqual(1000)
    expect(b.run().stopped).toBe(true)
    await b.clock.advanceAsync(1000)
    expect(b.runs).toHaveLength(2)
    expect(b.session.status).toMatchObject({ state: 'reconnecting', since: last, nextTryAt: 0 })
  })

  it('is unreachable, no longer reconnecting, when it is lost for a minute', async () => {
    const b = await live(1000)
    const lost = b.clock.now() - 100
    b.end('pipe:0: Connection reset by peer')
    expect(b.session.status).toMatchObject({ state: 'reconnecting', reason: 'closed-by-camera' })
    while (b.clock.now() - lost < 60_000) {
      expect(b.session.status).toMatchObject({ state: 'reconnecting', since: lost })
      await b.clock.advanceAsync(b.session.status.nextTryAt - b.clock.now())
      b.end(NO_HOST)
    }
    expect(b.session.status).toMatchObject({
      ...{ state: 'unreachable', reason: 'host-unknown', since: lost },
    })
    b.clock.advance(15_000)
    await b.frames()
    expect(b.session.status).toMatchObject({ state: 'live', since: b.clock.now() })
  })
})

describe('back-off', () => {
  /** Fails the newest run and tells how long the session waits. */
  const waitAfterFailure = (b: Bench) => {
    b.end(NO_HOST)
    return b.session.status.nextTryAt - b.clock.now()
  }

  it('stays short on screen, and a picture of ten seconds ends it', async () => {
    const b = bench()
    b.session.start()
    const waits: number[] = []
    for (let i = 0; i < 6; i++) {
      waits.push(waitAfterFailure(b))
      await b.clock.advanceAsync(waits.at(-1) ?? 0)
    }
    expect(waits).toEqual([1000, 2000, 3000, 3000, 3000, 3000])
    await b.frames(90, 100)
    expect(waitAfterFailure(b)).toBe(3000)
    await b.clock.advanceAsync(3000)
    await b.frames(105, 100)
    expect(waitAfterFailure(b)).toBe(1000)
  })

  it('grows where nobody sees it', async () => {
    const b = bench({ rank: { now: 2 } })
    b.session.start()
    const waits: number[] = []
    for (let i = 0; i < 6; i++) {
      waits.push(waitAfterFailure(b))
      await b.clock.advanceAsync(waits.at(-1) ?? 0)
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
  })

  it('spreads by a fifth', () => {
    for (const [random, ms] of [
      [0, 800],
      [0.999, 1200],
    ] as const) {
      const b = bench({ random })
      b.session.start()
      expect(waitAfterFailure(b)).toBe(ms)
    }
  })

  it('logs the last words of ffmpeg, and the same ones not again', async () => {
    const b = bench()
    b.session.start()
    const words = ['one', 'two', 'three', 'four', NO_HOST]
    b.end(...words)
    await b.clock.advanceAsync(1000)
    b.end(...words.map((each) => each.replace('0x1', '0x2a')))
    expect(b.logged).toEqual([
      'idle → connecting, after 0.0 s',
      ...words.slice(1),
      'connecting → unreachable, host-unknown, after 0.0 s',
    ])
  })
})

it('logs each change of its state once, with the reason and how long it was', async () => {
  const b = await live(2000)
  await b.clock.advanceAsync(4000)
  await b.frames(2, 100)
  b.end('pipe:0: End of file')
  await b.clock.advanceAsync(1000)
  b.end('pipe:0: Connection refused')
  void b.session.stop()
  expect(b.logged.filter((line) => line.includes('→'))).toEqual([
    'idle → connecting, after 0.0 s',
    'connecting → live, after 0.0 s',
    'live → stalled, picture-stopped, after 5.0 s',
    'stalled → live, after 1.1 s',
    'live → reconnecting, closed-by-camera, after 0.1 s',
    'reconnecting → reconnecting, connection-refused, after 1.0 s',
    'reconnecting → idle, after 0.0 s',
  ])
})

describe('what is learnt while opening', () => {
  it('transcodes what is not H.264, without counting a failure', async () => {
    const b = bench()
    b.session.start()
    b.open('hevc (Main)')
    await b.clock.advanceAsync(0)
    expect(b.plans.map(({ mode }) => mode)).toEqual(['copy', 'transcode'])
    expect(b.plans[1]?.original).toBe(true)
    expect(b.runs[0]?.stopped).toBe(true)
    b.open('hevc (Main)')
    await b.frames()
    expect(b.states()).toEqual(['connecting', 'live'])
    expect(b.session.status.codec).toBe('hevc')
    b.end('pipe:0: End of file')
    expect(b.session.status.nextTryAt - b.clock.now()).toBe(1000)
    await b.clock.advanceAsync(1000)
    expect(b.plans.map(({ mode }) => mode)).toEqual(['copy', 'transcode', 'transcode'])
  })

  it('is heard even when the first bytes overtake the words', async () => {
    const b = bench()
    b.session.start()
    await b.frames()
    b.open('hevc (Main)')
    await b.clock.advanceAsync(0)
    expect(b.plans.map(({ mode }) => mode)).toEqual(['copy', 'transcode'])
    expect(b.session.status.state).toBe('connecting')
  })

  it('goes by the first of two pictures, and not by what ffmpeg makes of them', async () => {
    const b = bench()
    b.session.start()
    b.open()
    for (const line of [
      '  Stream #0:1: Video: mjpeg (Baseline), yuvj420p, 704x576, 25 fps',
      "Output #0, mpegts, to 'pipe:1':",
      '  Stream #0:0: Video: mpeg2video, yuv420p, 704x576, 25 fps',
    ])
      b.run().events.line(line)
    await b.clock.advanceAsync(100)
    expect(b.plans).toHaveLength(1)
    expect(b.session.status).toMatchObject({ codec: 'h264', width: 640 })
  })

  it('keeps the camera’s timestamps where there are B-frames', async () => {
    const b = bench({ between: true })
    b.session.start()
    b.open()
    await b.frames(5)
    await b.clock.advanceAsync(0)
    expect(b.plans.map(({ wallclock }) => wallclock)).toEqual([true, false])
    expect(b.session.status.state).toBe('connecting')
    await b.frames(10)
    expect(b.session.status.state).toBe('live')
    expect(b.plans).toHaveLength(2)
  })

  it('is forgotten when the camera is reached another way', async () => {
    const b = bench()
    b.session.start()
    b.open('hevc (Main)')
    await b.clock.advanceAsync(0)
    b.session.reopen()
    await b.clock.advanceAsync(0)
    expect(b.plans.map(({ mode }) => mode)).toEqual(['copy', 'transcode', 'copy'])
  })
})

it('tells nobody what has not changed', async () => {
  const b = bench()
  await b.session.stop()
  await b.session.stop('stopped', 'disabled')
  await b.clock.advanceAsync(100)
  await b.session.stop('stopped', 'disabled')
  expect(b.states()).toEqual(['stopped'])
  expect(b.statuses).toHaveLength(1)
})
