import { expect, it } from 'vitest'
import type { Encoder } from '../../preload/contract'
import { bench } from './testing/watch-session'

const OPENING = 'Error initializing output stream 0:0 -- Error while opening encoder'
const GONE = '[concat @ 0x1] Connection reset by peer'

/** A session that has learnt that its camera sends H.265, and transcodes it. */
async function transcoding(now: Encoder = 'vaapi') {
  const encoder = { now }
  const b = bench({ encoder })
  b.session.start()
  b.open('hevc (Main)')
  await b.clock.advanceAsync(0)
  return { ...b, encoder }
}

/** Who encoded in each run, and empty where it was copied. */
const encoders = (plans: { mode: string; software?: boolean }[], hardware: Encoder) =>
  plans.map(({ mode, software }) => (mode === 'copy' ? '' : software ? 'software' : hardware))

it('says who transcodes, and nothing while it copies', async () => {
  const copied = bench({ encoder: { now: 'vaapi' } })
  copied.session.start()
  copied.open()
  await copied.frames()
  expect(copied.session.status.transcoded).toBe('')
  const b = await transcoding()
  expect(b.session.status).toMatchObject({ codec: 'hevc', transcoded: 'vaapi' })
  expect(b.session.encoder).toBe('vaapi')
})

it('goes on with software at once when hardware cannot be opened', async () => {
  const b = await transcoding()
  const before = b.clock.now()
  b.end(OPENING, 'Conversion failed!')
  expect([b.session.encoder, b.blamed]).toEqual(['', ['vaapi']])
  await b.clock.advanceAsync(0)
  expect(b.session.status).toMatchObject({ state: 'connecting', transcoded: 'software' })
  b.open('hevc (Main)')
  await b.frames(10)
  expect(b.clock.now()).toBe(before)
  expect(b.session.status).toMatchObject({ state: 'live', transcoded: 'software' })
  expect(b.logged).toContain('vaapi gave no picture: software from now on')
})

it('stays with software for this stream, whatever the camera does later', async () => {
  const b = await transcoding()
  b.end(OPENING)
  await b.clock.advanceAsync(0)
  b.open('hevc (Main)')
  await b.frames(10)
  b.end(GONE)
  await b.clock.advanceAsync(2000)
  expect(encoders(b.plans, 'vaapi')).toEqual(['', 'vaapi', 'software', 'software'])
  expect(b.blamed).toEqual(['vaapi'])
})

it('falls back when hardware gives up in the middle', async () => {
  const b = await transcoding('nvenc')
  await b.frames(10)
  b.end('Error submitting a frame to the encoder', 'Conversion failed!')
  await b.clock.advanceAsync(0)
  expect(b.session.status.transcoded).toBe('software')
  expect(b.blamed).toEqual(['nvenc'])
})

it('tries software when hardware gives no picture, without blaming anyone', async () => {
  const b = await transcoding('qsv')
  b.open('hevc (Main)')
  await b.clock.advanceAsync(13_000)
  expect(b.session.status.transcoded).toBe('software')
  expect([b.blamed, b.run().stopped]).toEqual([[], false])
})

it('blames no encoder for a camera that goes away, and none but hardware', async () => {
  const b = await transcoding()
  await b.frames(10)
  b.end(GONE)
  await b.clock.advanceAsync(2000)
  expect([b.blamed, b.session.status.transcoded]).toEqual([[], 'vaapi'])
  const soft = await transcoding('software')
  soft.end(OPENING)
  expect(soft.session.status).toMatchObject({ state: 'unreachable', reason: 'ffmpeg-failed' })
  expect(soft.blamed).toEqual([])
})

it('opens a transcoded stream anew for another encoder, and no copied one', async () => {
  const b = await transcoding()
  await b.frames(10)
  b.session.recode('vaapi')
  await b.clock.advanceAsync(0)
  expect(b.runs).toHaveLength(2)
  b.encoder.now = 'software'
  b.session.recode('software')
  await b.clock.advanceAsync(0)
  expect(b.runs).toHaveLength(3)
  expect(b.session.status).toMatchObject({ codec: 'hevc', transcoded: 'software' })

  const copied = bench({ encoder: { now: 'vaapi' } })
  copied.session.start()
  copied.open()
  await copied.frames()
  copied.session.recode('software')
  await copied.clock.advanceAsync(0)
  expect([copied.runs.length, copied.session.status.state]).toEqual([1, 'live'])
})

it('gives hardware another chance when the operator chooses anew', async () => {
  const b = await transcoding()
  b.end(OPENING)
  await b.clock.advanceAsync(0)
  b.open('hevc (Main)')
  await b.frames(10)
  b.session.recode('vaapi')
  await b.clock.advanceAsync(0)
  expect(b.session.status.transcoded).toBe('vaapi')
})
