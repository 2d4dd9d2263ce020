import { expect, it } from 'vitest'
import { blamesOriginal } from './plan'
import { bench } from './testing/watch-session'

// What is kept beside what is shown: a second output of the same ffmpeg.

it('goes on with less where what the camera sends cannot be kept beside what is shown', async () => {
  const b = bench()
  b.session.start()
  b.open('hevc (Main)')
  await b.clock.advanceAsync(0)
  for (const said of [
    'Decoder (codec none) not found for input stream #0:1',
    'Could not write header for output file #1 (incorrect codec parameters ?): Invalid data',
  ]) {
    b.open('hevc (Main)')
    b.end(said)
    await b.clock.advanceAsync(0)
  }
  expect(b.plans.slice(1).map(({ original, mute = false }) => [original, mute])).toEqual([
    ...[[true, false] as const, [true, true] as const, [false, true] as const],
  ])
  b.open('hevc (Main)')
  await b.frames()
  expect(b.states()).toEqual(['connecting', 'live'])
  expect(b.plans).toHaveLength(4)
})

it('is opened again for its sound, which the ring gets with the pictures', async () => {
  const b = bench()
  b.session.start()
  b.open()
  b.run().events.line('  Stream #0:1: Audio: pcm_alaw, 8000 Hz, mono, s16, 64 kb/s')
  await b.clock.advanceAsync(0)
  expect(b.plans[1]).toMatchObject({ mode: 'copy', original: true, sound: 'pcm_alaw' })
  expect(b.session.keepsSound).toBe(true)
  b.open()
  b.run().events.line('  Stream #0:1: Audio: pcm_alaw, 8000 Hz, mono, s16, 64 kb/s')
  b.run().events.line("Output #0, mpegts, to 'pipe:1':")
  b.run().events.line('  Stream #0:1: Audio: aac (LC), 8000 Hz, mono, fltp, 48 kb/s')
  await b.frames()
  expect(b.states()).toEqual(['connecting', 'live'])
  // Of sound that never comes nothing is kept: then the pictures alone.
  await b.frames(100, 100)
  await b.clock.advanceAsync(0)
  expect(b.plans.slice(2)).toMatchObject([{ original: false, shownOnly: true }])
  expect(b.session.keepsSound).toBe(false)
  b.open()
  b.run().events.line('  Stream #0:1: Audio: pcm_alaw, 8000 Hz, mono, s16, 64 kb/s')
  await b.frames(20, 1000)
  expect(b.plans).toHaveLength(3)
})

it('knows the sound that is named behind the picture for which the camera is opened again', async () => {
  const b = bench()
  b.session.start()
  b.open('hevc (Main)')
  b.run().events.line('  Stream #0:1: Audio: aac (LC), 16000 Hz, mono, fltp')
  b.run().events.line("Output #0, mpegts, to 'pipe:1':")
  b.run().events.line('  Stream #0:1: Audio: mp2')
  await b.clock.advanceAsync(0)
  expect(b.plans.slice(1)).toMatchObject([{ mode: 'transcode', original: true, sound: 'aac' }])
})

it('is not blamed for a camera that is silent', async () => {
  const b = bench()
  b.session.start()
  b.open()
  b.run().events.line('  Stream #0:1: Audio: pcm_alaw, 8000 Hz, mono, s16, 64 kb/s')
  await b.clock.advanceAsync(0)
  b.open()
  await b.frames(10, 100)
  await b.clock.advanceAsync(9_000)
  expect(b.plans).toHaveLength(2)
  expect(b.session.keepsSound).toBe(true)
})

it('has no such copy of what MPEG-TS has no place for', async () => {
  const b = bench()
  b.session.start()
  b.open('mjpeg (Baseline)')
  await b.clock.advanceAsync(0)
  expect(b.plans.map(({ original }) => original)).toEqual([undefined, false])
})

it.each([
  ["Unknown encoder 'aac'", true],
  ['Error writing trailer of pipe:4: Bad file descriptor', true],
  ['[out#1/mpegts @ 0x1] Could not write header (incorrect codec parameters ?)', true],
  ["Output #1, mpegts, to 'pipe:4':", false],
  ['Error writing trailer of pipe:1: Broken pipe', false],
  ['[out#0/mpegts @ 0x1] Could not write header', false],
])('what ffmpeg says of its second output: %s', (line, blamed) => {
  expect(blamesOriginal([line])).toBe(blamed)
})
