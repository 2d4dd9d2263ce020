import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '../base/result'
import type { Clip, CutFailure } from './cutter'
import type { Pictures } from './intake'
import { chunksOf, complaints, feed, makeFilm, numbersIn, picturesIn } from './testing/film'
import { newStation, START, type Station } from './testing/station'

let film: Buffer
let station: Station
let out: string

beforeAll(() => {
  film = makeFilm({ frames: 500, gop: 25 }) // twenty seconds
}, 30_000)
beforeEach(() => {
  station = newStation()
  out = join(station.root, 'clip.mp4')
})
afterEach(async () => {
  await station.recording.close()
  station.remove()
})

/** The number of the picture that is shown at an offset, in ms. */
function shownAt(path: string, offset: number): number {
  const times = picturesIn(path)
  const numbers = numbersIn(path)
  expect(numbers).toHaveLength(times.length)
  const later = times.findIndex(({ time }) => time * 1000 > offset + 0.1)
  return numbers[(later < 0 ? times.length : later) - 1] ?? -1
}

function clipIn(result: Result<Clip, CutFailure>): Clip {
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`)
  return result.value
}

const cut = (from: number, to: number, moment: number) =>
  station.recording.cut(
    { camera: 'cam', quality: 'main', from: START + from, to: START + to, moment: START + moment },
    out,
  )

const play = (count?: number, from = 0, later = film) =>
  feed({
    ...{ tap: station.recording.tap, camera: 'cam', film: later, from: START + from },
    before: (at) => station.clock.advance(at - station.clock.now()),
    ...(count === undefined ? {} : { count }),
  })

describe('a clip', () => {
  it('holds its window from a keyframe on, and its moment is the right picture', async () => {
    play()
    const clip = clipIn(await cut(6_500, 14_010, 10_330))
    expect(clip).toMatchObject({ codec: 'h264', width: 192, height: 64, runs: 1 })
    expect(clip.from).toBeCloseTo(START + 6_000, 0)
    expect(clip.to).toBeCloseTo(START + 14_040, 0)
    expect(clip.offset).toBeCloseTo(4_330, 0)
    const pictures = picturesIn(out)
    expect(pictures[0]).toEqual({ time: 0, key: true })
    expect(numbersIn(out)).toEqual(Array.from({ length: 202 }, (_, i) => 150 + i))
    expect(shownAt(out, clip.offset)).toBe(258) // of 40 ms each: 10.32 to 10.36 s
    expect(complaints(out)).toBe('')
  })

  it('is the same when the pieces are those of a pipe, not of pictures', async () => {
    const { tap } = station.recording
    const { tables, chunks } = chunksOf(film)
    tap.begun('cam', 'main')
    let waiting = 0
    let pictures: Pictures = { bytes: Buffer.alloc(0), keyframes: [] }
    for (const [i, { bytes, keyframes }] of chunks.entries()) {
      if (keyframes.length > 0) pictures.keyframes.push(pictures.bytes.length)
      const all = Buffer.concat([pictures.bytes, bytes])
      // All but a packet or two of every third picture comes with the next.
      const cutAt = i % 3 === 0 ? all.length - 188 * (1 + (i % 2)) : all.length
      waiting = Math.max(waiting, all.length - cutAt)
      tap.batch(
        'cam',
        'main',
        { ...pictures, bytes: all.subarray(0, cutAt) },
        tables,
        START + i * 40,
      )
      pictures = { bytes: Buffer.from(all.subarray(cutAt)), keyframes: [] }
    }
    expect(waiting).toBe(376)
    const clip = clipIn(await cut(6_500, 14_010, 10_330))
    expect(numbersIn(out)).toEqual(Array.from({ length: 202 }, (_, i) => 150 + i))
    expect(shownAt(out, clip.offset)).toBe(258)
    expect(complaints(out)).toBe('')
  })

  it('is described by what lies on the disk', async () => {
    play()
    const clip = clipIn(await cut(1_000, 3_000, 2_000))
    const bytes = readFileSync(out)
    expect(clip.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(clip.size).toBe(bytes.length)
    // The index comes first, so that a browser plays it while it loads.
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
    expect(readdirSync(station.root).sort()).toEqual(['clip.mp4', 'ring'])
  })

  it('begins with what there is where the ring does not reach back', async () => {
    play()
    const clip = clipIn(await cut(-30_000, 2_000, 1_000))
    expect(clip.from).toBe(START)
    expect(shownAt(out, clip.offset)).toBe(25)
  })

  it('goes on over a stream that began anew, with its gap, by the times of arrival', async () => {
    play(210) // until 8.4 s
    const later = makeFilm({ frames: 200, gop: 25, first: 1000 })
    play(undefined, 21_500, later)
    const clip = clipIn(await cut(4_000, 26_000, 24_700))
    expect(clip.runs).toBe(2)
    const times = picturesIn(out).map(({ time }) => time)
    const numbers = numbersIn(out)
    const again = numbers.indexOf(1000)
    expect(numbers.slice(0, again)).toEqual(Array.from({ length: 110 }, (_, i) => 100 + i))
    expect(times[again]).toBeCloseTo(17.5, 2)
    expect(shownAt(out, clip.offset)).toBe(1080)
    expect(complaints(out)).toBe('')
  })

  it('leaves out a picture that was torn by the end of ffmpeg', async () => {
    play(100)
    const { bytes, tables } = tornPicture(film)
    station.recording.tap.batch('cam', 'main', { bytes, keyframes: [] }, tables, START + 4_000)
    play(50, 8_000)
    clipIn(await cut(0, 9_000, 5_000))
    expect(numbersIn(out)).toEqual([
      ...Array.from({ length: 100 }, (_, i) => i),
      ...Array.from({ length: 26 }, (_, i) => i),
    ])
    expect(complaints(out)).toBe('')
  })

  it('knows that the times of a stream begin anew after 26 hours', async () => {
    play(undefined, 0, makeFilm({ frames: 200, gop: 25, startsAt: 2 ** 33 / 90_000 - 4 }))
    const clip = clipIn(await cut(1_500, 5_000, 4_100))
    expect(numbersIn(out)).toEqual(Array.from({ length: 101 }, (_, i) => 25 + i))
    expect(shownAt(out, clip.offset)).toBe(102)
    expect(complaints(out)).toBe('')
  })

  it('is not moved by pictures that arrive late', async () => {
    feed({
      ...{ tap: late(station.recording.tap, [50, 52, 75, 175]), camera: 'cam', film, from: START },
      before: (at) => station.clock.advance(at - station.clock.now()),
    })
    const clip = clipIn(await cut(6_500, 9_000, 8_000))
    expect(clip.from).toBeCloseTo(START + 6_000, 0)
    expect(shownAt(out, clip.offset)).toBe(200)
  })
})

describe('codecs', () => {
  it('copies H.265, under the name that Apple knows', async () => {
    play(undefined, 0, makeFilm({ frames: 100, gop: 25, codec: 'libx265' }))
    const clip = clipIn(await cut(1_500, 3_000, 2_000))
    expect(clip.codec).toBe('hevc')
    expect(readFileSync(out).includes('hvc1')).toBe(true)
    expect(numbersIn(out)).toEqual(Array.from({ length: 51 }, (_, i) => 25 + i))
    expect(complaints(out)).toBe('')
  }, 20_000)

  it.each(['aac', 'ac3'] as const)('keeps sound: %s', async (audio) => {
    play(undefined, 0, makeFilm({ frames: 200, gop: 25, audio }))
    const clip = clipIn(await cut(2_500, 6_000, 4_000))
    expect(picturesIn(out)[0]).toEqual({ time: 0, key: true })
    expect(shownAt(out, clip.offset)).toBe(100)
    expect(readFileSync(out).includes('mp4a')).toBe(true)
    expect(complaints(out)).toBe('')
  })
})

describe('a still', () => {
  it.each([
    ['png', 137],
    ['jpeg', 137],
  ] as const)('is the picture nearest to a time: %s', async (type, number) => {
    play()
    const path = join(station.root, `still.${type}`)
    const at = START + number * 40 + 15
    const still = await station.recording.still({ camera: 'cam', quality: 'main', at, type }, path)
    expect(still).toMatchObject({ ok: true, value: { width: 192, height: 64, codec: 'h264' } })
    expect(still.ok && still.value.at).toBeCloseTo(START + number * 40, 0)
    expect(numbersIn(path)).toEqual([number])
    expect(still.ok && still.value.size).toBe(statSync(path).size)
  })

  it('of a camera that was lost is its last picture', async () => {
    play(103)
    station.clock.advance(30_000)
    const path = join(station.root, 'still.png')
    const at = START + 30_000
    const request = { camera: 'cam', quality: 'main', at, type: 'png' } as const
    const still = await station.recording.still(request, path)
    expect(still.ok && still.value.at).toBeCloseTo(START + 102 * 40, 0)
    expect(numbersIn(path)).toEqual([102])
  })
})

describe('what cannot be had', () => {
  it('nothing was recorded', async () => {
    expect(await cut(0, 5_000, 1_000)).toEqual({ ok: false, reason: 'nothing-recorded' })
    play(100)
    expect(await cut(30_000, 40_000, 35_000)).toEqual({ ok: false, reason: 'nothing-recorded' })
  })

  it('there is no ffmpeg, or what is there is none', async () => {
    play(100)
    const request = {
      camera: 'cam',
      quality: 'main',
      from: START,
      to: START,
      moment: START,
    } as const
    const without = station.again({ ffmpeg: () => null })
    expect(await without.cut(request, out)).toMatchObject({ ok: false, reason: 'ffmpeg-missing' })
    await without.close()
    const wrong = station.again({ ffmpeg: () => join(station.root, 'no-such-ffmpeg') })
    expect(await wrong.cut(request, out)).toMatchObject({ ok: false, reason: 'ffmpeg-missing' })
    await wrong.close()
  })

  it.skipIf(process.platform !== 'linux')('the disk is full, or its folder gone', async () => {
    play(100)
    symlinkSync('/dev/full', `${out}.part`)
    expect(await cut(0, 2_000, 1_000)).toMatchObject({ ok: false, reason: 'disk-full' })
    expect(existsSync(out)).toBe(false)
    out = join(station.root, 'gone', 'clip.mp4')
    expect(await cut(0, 2_000, 1_000)).toMatchObject({ ok: false, reason: 'ffmpeg-failed' })
    expect(readdirSync(station.root)).toEqual(['ring'])
  })
})

/** The beginning of a picture, as a killed ffmpeg leaves it. */
function tornPicture(of: Buffer): { bytes: Buffer; tables: Buffer[] } {
  let got: { bytes: Buffer; tables: Buffer[] } | undefined
  const tap = {
    begun: () => {},
    batch: (_c: string, _q: string, { bytes }: { bytes: Buffer }, tables: Buffer[]) => {
      if (!got && bytes.length >= 3 * 188) got = { bytes: bytes.subarray(0, 188), tables }
    },
  }
  feed({ tap, camera: '', film: of, from: 0, count: 200 })
  if (!got) throw new Error('no picture is large enough')
  return got
}

/** Some pictures come 300 ms late, as over a busy network. */
function late(tap: Station['recording']['tap'], which: number[]): Station['recording']['tap'] {
  let i = 0
  return {
    begun: tap.begun,
    batch: (camera, quality, pictures, tables, arrival) =>
      tap.batch(camera, quality, pictures, tables, arrival + (which.includes(i++) ? 300 : 0)),
  }
}
