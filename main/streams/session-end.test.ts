import { expect, it } from 'vitest'
import { PACE, Starts } from './starts'
import { bench } from './testing/watch-session'

const NO_HOST = '[tcp @ 0x1] Failed to resolve hostname cam: Name or service not known'

/** A session with a picture for a second. */
async function live() {
  const b = bench()
  b.session.start()
  b.open()
  await b.frames(10, 100)
  return b
}

it('does not hear an ffmpeg that it left', async () => {
  const b = await live()
  const old = b.run()
  void b.session.stop()
  b.session.start()
  const before = [b.statuses.length, b.heard.length]
  old.events.output(Buffer.alloc(188, 0x47))
  old.events.line('  Stream #0:0: Video: hevc, yuv420p, 640x360')
  old.events.end()
  expect([b.statuses.length, b.heard.length]).toEqual(before)
  expect(b.session.status.state).toBe('connecting')
  expect(b.runs).toHaveLength(2)
})

it('leaves no timer behind', async () => {
  const b = await live()
  await b.session.stop()
  await b.clock.advanceAsync(2000) // the place among the starts
  expect(b.clock.pending()).toBe(0)
  expect(b.states()).toEqual(['connecting', 'live', 'idle'])
})

it('does not start when it is stopped in the queue', async () => {
  const starts = new Starts(bench().clock, () => 0, { ...PACE, places: 0 })
  const b = bench({ starts })
  b.session.start()
  expect(b.runs).toHaveLength(0)
  await b.session.stop()
  await b.clock.advanceAsync(60_000)
  expect(b.runs).toHaveLength(0)
  expect(b.session.status.state).toBe('idle')
})

it('does not start when it is stopped between two attempts', async () => {
  const b = bench()
  b.session.start()
  b.end(NO_HOST)
  await b.session.stop('stopped', 'disabled')
  await b.clock.advanceAsync(60_000)
  expect(b.runs).toHaveLength(1)
  expect(b.session.status).toMatchObject({ state: 'stopped', reason: 'disabled', nextTryAt: 0 })
})

it('waits for the old ffmpeg before it opens the camera another way', async () => {
  const b = bench({ slow: true })
  b.session.start()
  b.open('hevc (Main)')
  await b.clock.advanceAsync(500)
  expect(b.runs).toHaveLength(1)
  b.run().gone()
  await b.clock.advanceAsync(0)
  expect(b.runs).toHaveLength(2)
})

it('does not come back when it is stopped while it waits for the old ffmpeg', async () => {
  const b = bench({ slow: true })
  b.session.start()
  b.open('hevc (Main)')
  let stopped = false
  void b.session.stop().then(() => {
    stopped = true
  })
  b.run().gone()
  await b.clock.advanceAsync(100)
  expect([b.runs.length, stopped, b.session.status.state]).toEqual([1, true, 'idle'])
})

it('has stopped only when ffmpeg is gone', async () => {
  const b = bench({ slow: true })
  b.session.start()
  let stopped = false
  void b.session.stop()
  void b.session.stop().then(() => {
    stopped = true
  })
  await b.clock.advanceAsync(100)
  expect(stopped).toBe(false)
  b.run().gone()
  await b.clock.advanceAsync(0)
  expect(stopped).toBe(true)
})

it('kills ffmpeg at once in the last moment', async () => {
  const b = await live()
  b.session.kill()
  expect(b.run().killed).toBe(true)
  await b.clock.advanceAsync(60_000)
  expect(b.runs).toHaveLength(1)
})

it('takes a camera that closes the door for a camera that starts anew, once it gave a picture', async () => {
  const nonsense = 'pipe:0: Invalid data found when processing input'
  const never = bench()
  never.session.start()
  never.end(nonsense)
  expect(never.session.status).toMatchObject({ state: 'unsupported', reason: 'not-a-stream' })

  const b = await live()
  b.end()
  await b.clock.advanceAsync(1000)
  b.end(nonsense)
  expect(b.session.status).toMatchObject({ state: 'reconnecting', reason: 'closed-by-camera' })
})

it('decodes H.264 with B-frames that tells no decoding times, and stays with that', async () => {
  const b = bench({ between: true })
  b.session.start()
  b.open()
  await b.frames(5)
  await b.clock.advanceAsync(0)
  b.open()
  b.end('[mpegts @ 0x1] first pts and dts value must be set', 'Conversion failed!')
  await b.clock.advanceAsync(0)
  b.open()
  await b.frames(10)
  expect(b.plans.map(({ mode, wallclock }) => [mode, wallclock])).toEqual([
    ['copy', true],
    ['copy', false],
    ['transcode', false],
  ])
  expect(b.session.status).toMatchObject({ state: 'live', codec: 'h264' })
})
