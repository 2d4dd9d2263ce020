import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { createSpawner, type Ffmpeg, locateFfmpeg } from '../streams'
import { headOf, prepared, Stills } from '.'
import { bare } from './picture'
import { drawn } from './testing/content'

let ffmpeg: Ffmpeg | null = null
beforeAll(async () => {
  ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
})

const prepare = (file: Buffer) =>
  prepared(file, {
    ...{ clock: realClock, spawn: createSpawner(process.platform, null), ffmpeg: () => ffmpeg },
  })

const pixels = (picture: Buffer): Buffer => {
  const args = ['-v', 'error', '-noautorotate', '-i', 'pipe:0', '-f', 'rawvideo']
  const input = { input: picture, maxBuffer: 1e9 }
  return execFileSync('ffmpeg', [...args, '-pix_fmt', 'rgba', 'pipe:1'], input)
}

type Place = [x: number, y: number]

/** A picture of `width` pixels whose places are those that `from` finds in another of `stride`. */
function moved(picture: Buffer, width: number, stride: number, from: (at: Place) => Place): Buffer {
  const out = Buffer.alloc(picture.length)
  for (let i = 0; i < picture.length / 4; i++) {
    const [x, y] = from([i % width, Math.floor(i / width)])
    picture.copy(out, i * 4, (y * stride + x) * 4, (y * stride + x) * 4 + 4)
  }
  return out
}

/** Its sum is right for nothing: who leaves it out need not know it. */
const pngChunk = (name: string, said: string): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(said.length)
  return Buffer.concat([size, Buffer.from(name + said), Buffer.alloc(4)])
}

/** Mean difference of two pictures' bytes. */
const apart = (a: Buffer, b: Buffer) => {
  expect(a.length).toBe(b.length)
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0))
  return sum / a.length
}

const THUMB = drawn('color=red:s=16x16', 'jpg')

/** Says how it is turned and where it was taken, as a telephone does; with a thumbnail behind. */
function exif(turned: number, jpeg: Buffer): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(turned, 18)
  const said = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 10.9468N'), THUMB])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(said.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, said, jpeg.subarray(2)])
}

describe('a picture that is chosen', () => {
  // No mirror of itself in any direction.
  const plain = drawn('testsrc2=s=96x54', 'jpg')

  const whole = pixels(plain)

  it.each<[number, (at: Place) => Place]>([
    [1, ([x, y]) => [x, y]],
    [2, ([x, y]) => [95 - x, y]],
    [3, ([x, y]) => [95 - x, 53 - y]],
    [4, ([x, y]) => [x, 53 - y]],
    [5, ([x, y]) => [y, x]],
    // What is shown at the top was at the left.
    [6, ([x, y]) => [y, 53 - x]],
    [7, ([x, y]) => [95 - y, 53 - x]],
    [8, ([x, y]) => [95 - y, x]],
  ])(
    'stands upright when its camera was turned (%i), and tells nothing of it',
    async (turned, from) => {
      const file = exif(turned, plain)
      expect(headOf(file)).toEqual({ type: 'jpg', width: 96, height: 54, turned })
      const made = await prepare(file)
      if (!made.ok) throw new Error(made.reason)
      const { bytes } = made.value
      const [width, height] = turned > 4 ? [54, 96] : [96, 54]
      expect(headOf(bytes)).toEqual({ type: 'jpg', width, height, turned: 1 })
      for (const word of ['Exif', 'GPS', '10.9468']) expect(bytes.includes(word)).toBe(false)
      expect(apart(pixels(bytes), moved(whole, width, 96, from))).toBeLessThan(4)
    },
  )

  it('loses every word of its making before it is touched', () => {
    const jpeg = bare(exif(6, plain))
    // ffmpeg says what it is.
    expect([jpeg.includes('GPS'), jpeg.includes('Lavc'), jpeg]).toEqual([false, false, bare(plain)])
    expect(pixels(jpeg)).toEqual(whole)
    const png = drawn('color=gray:s=16x16', 'png')
    const said = Buffer.concat([
      png.subarray(0, 33),
      pngChunk('tEXt', 'GPS\0 10.9468N'),
      png.subarray(33),
    ])
    const lost = bare(said)
    expect([lost.includes('10.9468'), pixels(lost).equals(pixels(png))]).toEqual([false, true])
  })

  it('keeps what can be seen through', async () => {
    const file = drawn('color=0x20408080:s=40x30,format=rgba', 'png')
    const made = await prepare(file)
    expect(made.ok && pixels(made.value.bytes)).toEqual(pixels(file))
  })

  it.each([['jpg'], ['png']] as const)('is no larger than a screen (%s)', async (type) => {
    const made = await prepare(drawn('color=gray:s=4000x250', type))
    expect(made.ok && headOf(made.value.bytes)).toMatchObject({ type, width: 3840, height: 240 })
  })

  it.each<[string, string, () => Buffer]>([
    ['of another kind', 'picture-unreadable', () => Buffer.from('GIF89a'.padEnd(400, ' '))],
    ['empty', 'picture-unreadable', () => Buffer.alloc(0)],
    ['cut off', 'picture-unreadable', () => plain.subarray(0, plain.length - 40)],
    [
      'a length that leads out of it',
      'picture-unreadable',
      () => Buffer.from('ffd8ffe1ffff00', 'hex'),
    ],
    ['larger than 20 MB', 'picture-too-large', () => Buffer.alloc(20_000_001)],
    ['of very many pixels', 'picture-too-large', () => bomb()],
    ['all head', 'picture-unreadable', () => headOnly()],
  ])('is refused: %s', async (_what, reason, file) => {
    expect(await prepare(file())).toMatchObject({ ok: false, reason })
  })

  it('is refused without ffmpeg', async () => {
    const found = ffmpeg
    ffmpeg = null
    expect(await prepare(plain)).toEqual({ ok: false, reason: 'ffmpeg-missing' })
    ffmpeg = found
  })
})

/** Says that it has 65,000 × 65,000 pixels. */
function bomb(): Buffer {
  const file = Buffer.from(drawn('color=gray:s=64x64', 'png'))
  file.writeUInt32BE(65_000, 16)
  file.writeUInt32BE(65_000, 20)
  return file
}

/** A head that is right, and nothing of a picture in it. */
function headOnly(): Buffer {
  const file = drawn('color=gray:s=64x64', 'png')
  return Buffer.concat([file.subarray(0, 33), Buffer.alloc(60), Buffer.from('IEND____')])
}

describe('stills', () => {
  const dir = mkdtempSync(join(tmpdir(), 'stills-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('are kept once, by what is in them, and go at a start when nobody uses them', async () => {
    const stills = new Stills(join(dir, 'stills'))
    const [one, two] = [drawn('color=red:s=16x16', 'png'), drawn('color=blue:s=16x16', 'png')]
    const put = await Promise.all([one, one, two].map((each) => stills.put(each, 'png')))
    const [first, same, second] = put.map((each) => (each.ok ? each.value : ''))
    expect(first).toBe(same)
    expect(readFileSync(stills.path(first ?? '') ?? '')).toEqual(one)
    writeFileSync(join(dir, 'stills', `${first}.tmp`), 'half')
    writeFileSync(join(dir, 'stills', 'of-others.txt'), 'x')
    await stills.sweep(new Set([second ?? '']))
    expect(readdirSync(join(dir, 'stills')).sort()).toEqual([second, 'of-others.txt'].sort())
    expect([stills.path(first ?? ''), await stills.read(first ?? '')]).toEqual([null, null])
    expect(stills.path(`../stills/${second}`)).toBeNull()
  })

  it('says so when it cannot write', async () => {
    writeFileSync(join(dir, 'file'), '')
    expect(await new Stills(join(dir, 'file')).put(Buffer.from('x'), 'jpg')).toMatchObject({
      ...{ ok: false, reason: 'not-writable' },
    })
  })
})
