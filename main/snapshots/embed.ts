import { exifOf } from './exif'
import type { PictureFacts } from './facts'
import { pngChunk } from './png'
import { xmpOf } from './xmp'

const XMP_HEAD = 'http://ns.adobe.com/xap/1.0/\0'

/** What a picture begins with. */
export type Kind = 'jpeg' | 'png'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** By its first bytes; null when it is neither, or only the beginning of one. */
export function kindOf(bytes: Buffer): Kind | null {
  const isJpeg = bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8
  if (isJpeg) return bytes.readUInt16BE(bytes.length - 2) === 0xffd9 ? 'jpeg' : null
  const isPng = bytes.length > 33 && bytes.subarray(0, 8).equals(PNG)
  return isPng && bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND'
    ? 'png'
    : null
}

/** The same picture, telling where and when it was taken; null when it is no picture. */
export function embed(bytes: Buffer, facts: PictureFacts): Buffer | null {
  const kind = kindOf(bytes)
  if (kind === null) return null
  return kind === 'png' ? intoPng(bytes, facts) : intoJpeg(bytes, facts)
}

/** Exif must come right after the beginning; a JFIF head that is there goes, as Exif wants it. */
function intoJpeg(bytes: Buffer, facts: PictureFacts): Buffer {
  const isJfif = bytes.readUInt16BE(2) === 0xffe0
  const rest = bytes.subarray(isJfif ? 4 + bytes.readUInt16BE(4) : 2)
  return Buffer.concat([
    bytes.subarray(0, 2),
    app1(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(facts)])),
    app1(Buffer.from(XMP_HEAD + xmpOf(facts), 'utf8')),
    rest,
  ])
}

function app1(content: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** After the first chunk, which is always the header of 13 bytes. */
function intoPng(bytes: Buffer, facts: PictureFacts): Buffer {
  const at = PNG.length + 12 + 13
  // Keyword, not compressed, no language, no translated keyword.
  const text = Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmpOf(facts)}`, 'utf8')
  const chunks = [pngChunk('eXIf', exifOf(facts)), pngChunk('iTXt', text)]
  return Buffer.concat([bytes.subarray(0, at), ...chunks, bytes.subarray(at)])
}
