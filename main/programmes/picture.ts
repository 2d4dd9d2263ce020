/** What the bytes of a picture say of it before it is decoded. */
export interface PictureHead {
  type: 'jpg' | 'png'
  /** Pixels, as they are stored. */
  width: number
  height: number
  /** Exif's orientation: 1 upright, 2…8 turned or mirrored. */
  turned: number
}

/** Null for what is neither a JPEG nor a PNG, or ends before its end. */
export function headOf(bytes: Buffer): PictureHead | null {
  try {
    if (bytes.subarray(0, 8).equals(PNG)) return pngHead(bytes)
    return bytes.readUInt16BE(0) === 0xffd8 ? jpegHead(bytes) : null
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return null
    throw error
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function pngHead(bytes: Buffer): PictureHead | null {
  const whole = bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.includes('IEND', 33)
  if (!whole) return null
  return sized({ type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) })
}

const END = Buffer.from([0xff, 0xd9])

function jpegHead(bytes: Buffer): PictureHead | null {
  let size: { width: number; height: number } | null = null
  let turned = 1
  for (const { marker, at, end } of segments(bytes)) {
    if (marker === SCAN) {
      const whole = size && bytes.indexOf(END, end) >= 0
      return whole ? sized({ type: 'jpg', ...size, turned } as PictureHead) : null
    }
    if (isFrame(marker))
      size = { height: bytes.readUInt16BE(at + 1), width: bytes.readUInt16BE(at + 3) }
    if (marker === EXIF) turned = orientationIn(bytes.subarray(at, end)) ?? turned
  }
  return null
}

const sized = (head: Omit<PictureHead, 'turned'> & { turned?: number }): PictureHead | null =>
  head.width > 0 && head.height > 0 ? { turned: 1, ...head } : null

const SCAN = 0xda
const EXIF = 0xe1
/** SOF0…SOF15, without tables that lie among them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

interface Segment {
  marker: number
  /** Of its content, behind the length. */
  at: number
  end: number
}

/** Up to the first scan; throws RangeError where the file ends before. */
function* segments(bytes: Buffer): Generator<Segment> {
  let at = 2
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at++ // filling
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    yield { marker, at: at + 4, end }
    at = end
  }
}

/** Which camera, when and where, thumbnails, comments: all but what decoding needs. */
const isSaid = (marker: number) =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe

/** The same picture (one that has a head) without what it says of its making. */
export const bare = (bytes: Buffer): Buffer =>
  bytes.subarray(0, 8).equals(PNG) ? barePng(bytes) : bareJpeg(bytes)

function bareJpeg(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 2)]
  for (const { marker, at, end } of segments(bytes)) {
    if (marker === SCAN) return Buffer.concat([...parts, bytes.subarray(at - 4)])
    if (!isSaid(marker)) parts.push(bytes.subarray(at - 4, end))
  }
  return bytes
}

const NEEDED = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

function barePng(bytes: Buffer): Buffer {
  const parts: Buffer[] = [PNG]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (NEEDED.includes(bytes.toString('latin1', at + 4, at + 8)))
      parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(parts)
}

/** Of an APP1 segment; null when it says nothing of it. */
function orientationIn(app1: Buffer): number | null {
  if (app1.toString('latin1', 0, 6) !== 'Exif\0\0') return null
  const tiff = app1.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = short(first)
  for (let i = 0; i < count; i++) {
    const at = first + 2 + 12 * i
    if (short(at) !== 0x0112) continue
    const turned = short(at + 8)
    return turned >= 1 && turned <= 8 ? turned : null
  }
  return null
}
