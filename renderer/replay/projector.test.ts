import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RecordedPicture } from '../../preload/contract'
import { Projector } from './projector'
import { Reel } from './reel'

/** Decodes when it is told to, in the order of what it was given: the browser's has its own pace. */
class Decoder {
  static all: Decoder[] = []
  static open = new Set<number>()
  waiting: number[] = []
  state = 'configured'
  constructor(private init: { output(frame: object): void; error(): void }) {
    Decoder.all.push(this)
  }
  configure({ hardwareAcceleration }: VideoDecoderConfig) {
    // One of a graphics card comes to a stop while its pictures are kept.
    expect(hardwareAcceleration).toBe('prefer-software')
  }
  decode({ timestamp, type }: { timestamp: number; type: string }) {
    if (this.given === 0 && type !== 'key') throw new Error('begins with a delta')
    this.given++
    this.waiting.push(timestamp)
  }
  given = 0
  close() {
    this.state = 'closed'
    this.waiting = []
  }
  run(count = 1e9) {
    for (let i = 0; i < count && this.waiting.length > 0; i++) {
      const timestamp = this.waiting.shift() as number
      Decoder.open.add(timestamp)
      const close = () => Decoder.open.delete(timestamp)
      this.init.output({ timestamp, codedWidth: 1920, codedHeight: 1080, close })
    }
  }
  fail() {
    this.init.error()
  }
}

const [decoder, painted] = [() => Decoder.all.at(-1) as Decoder, [] as number[]]
let projector: Projector

beforeEach(() => {
  Decoder.all = []
  Decoder.open.clear()
  painted.length = 0
  vi.stubGlobal('VideoDecoder', Decoder)
  vi.stubGlobal(
    'EncodedVideoChunk',
    class {
      constructor(init: object) {
        Object.assign(this, init)
      }
    },
  )
  projector = new Projector((id) => painted.push(id - FIRST))
})
afterEach(() => vi.unstubAllGlobals())

/** A parameter set that names a codec, and a slice. */
const KEY = new Uint8Array([0, 0, 1, 0x67, 66, 0, 30, 0, 0, 1, 0x65])
const reel = new Reel(
  Array.from({ length: 200 }, (_, i): RecordedPicture => {
    const key = i % 50 === 0
    return { run: 1, pts: i, time: i * 40, key, bytes: key ? KEY : new Uint8Array([0, 0, 1, 0x41]) }
  }),
)
const FIRST = reel.first?.id ?? 0
const show = (index: number, how: 'play' | 'exact' | 'seek' = 'play') =>
  projector.show(reel, FIRST + index, how)

it('leads from the keyframe to what is wanted, and paints that alone', () => {
  show(75, 'exact')
  decoder().run()
  expect(painted).toEqual([75])
  expect(decoder().given).toBe(26)
})

it('gives the decoder a few at a time, and says when it is behind', () => {
  show(99, 'exact')
  expect(decoder().waiting.length).toBe(12)
  expect(projector.isBehind).toBe(true)
  decoder().run(5)
  expect(decoder().waiting.length).toBe(12)
  expect(Decoder.open.size).toBeLessThan(3)
  decoder().run()
  expect([painted, projector.isBehind]).toEqual([[99], false])
  expect(Decoder.open.size).toBeLessThan(34)
})

it('plays each picture once, over keyframes too', () => {
  show(45, 'exact')
  for (let i = 45; i < 60; i++) {
    show(i)
    show(i)
    decoder().run()
  }
  expect(painted).toEqual(Array.from({ length: 15 }, (_, i) => 45 + i))
  expect([Decoder.all.length, decoder().given]).toEqual([1, 60])
})

it('goes back without decoding anew as long as it can, and on from there', () => {
  show(90, 'exact')
  decoder().run()
  for (let i = 89; i >= 80; i--) show(i, 'exact')
  expect([Decoder.all.length, decoder().given]).toEqual([1, 41])
  for (let i = 80; i <= 92; i++) {
    show(i)
    decoder().run()
  }
  expect(painted.slice(1)).toEqual([
    ...[89, 88, 87, 86, 85, 84, 83, 82, 81, 80],
    ...[81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92],
  ])
  show(20, 'exact')
  decoder().run()
  expect([painted.at(-1), Decoder.all.length]).toEqual([20, 2])
})

it('what is on its way is waited for', () => {
  show(70, 'exact')
  decoder().run(12)
  show(69, 'exact')
  decoder().run()
  expect([painted, Decoder.all.length]).toEqual([[69], 1])
})

it('a decoder that fails is replaced, from a keyframe on', () => {
  show(60, 'exact')
  decoder().fail()
  expect(projector.failures).toBe(1)
  show(60)
  decoder().run()
  expect([painted, projector.failures, Decoder.all.length]).toEqual([[60], 0, 2])
  projector.reset()
  expect(Decoder.open.size).toBe(0)
})

it('a way that is long is shown, a short one is not', () => {
  const long = new Reel(
    Array.from({ length: 90 }, (_, i): RecordedPicture => {
      const bytes = i === 0 ? KEY : new Uint8Array([0, 0, 1, 0x41])
      return { run: 1, pts: i, time: i * 40, key: i === 0, bytes }
    }),
  )
  projector.show(long, FIRST + 80, 'seek')
  decoder().run()
  expect(painted).toEqual(Array.from({ length: 81 }, (_, i) => i))
  projector.reset()
  painted.length = 0
  projector.show(long, FIRST + 40, 'seek')
  decoder().run()
  expect(painted).toEqual([40])
})
