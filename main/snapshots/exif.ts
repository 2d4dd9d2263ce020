import type { PictureFacts } from './facts'
import { localParts } from './times'

/** Types of TIFF. */
const ASCII = 2
const LONG = 4
const UNDEFINED = 7

interface Entry {
  tag: number
  type: number
  bytes: Buffer
}

/** UTF-8, as every reader takes it, though the standard of 1998 speaks of ASCII. */
const text = (tag: number, value: string): Entry => ({
  ...{ tag, type: ASCII },
  bytes: Buffer.from(`${value.replaceAll('\0', ' ')}\0`, 'utf8'),
})

/** For readers that want to know the letters: UTF-16 after its name. */
const comment = (value: string): Entry => {
  const letters = Buffer.from(value, 'utf16le')
  return { tag: 0x9286, type: UNDEFINED, bytes: Buffer.concat([Buffer.from('UNICODE\0'), letters]) }
}

const version: Entry = { tag: 0x9000, type: UNDEFINED, bytes: Buffer.from('0232') }

/** A block of TIFF, little-endian: what stands in a JPEG's APP1 after `Exif`, and in a PNG's eXIf. */
export function exifOf(facts: PictureFacts): Buffer {
  const { day, time, ms, offset } = localParts(facts.at)
  const taken = `${day.replaceAll('-', ':')} ${time}`
  const inner: Entry[] = [
    version,
    ...[0x9003, 0x9004].map((tag) => text(tag, taken)),
    ...[0x9010, 0x9011, 0x9012].map((tag) => text(tag, offset)),
    comment(facts.description),
    ...[0x9290, 0x9291, 0x9292].map((tag) => text(tag, ms)),
  ]
  const outer: Entry[] = [
    text(0x010e, facts.description),
    text(0x0131, facts.software),
    text(0x0132, taken),
    text(0x013b, facts.operator),
  ]
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])
  const pointer = { tag: 0x8769, type: LONG, bytes: Buffer.alloc(4) }
  const at = 8 + sizeOf([...outer, pointer])
  pointer.bytes.writeUInt32LE(at)
  return Buffer.concat([head, directory([...outer, pointer], 8), directory(inner, at)])
}

const even = (length: number) => length + (length & 1)
const outside = ({ bytes }: Entry) => (bytes.length > 4 ? even(bytes.length) : 0)
const sizeOf = (entries: Entry[]) =>
  2 + 12 * entries.length + 4 + entries.reduce((sum, entry) => sum + outside(entry), 0)

/** @param at where it lies in the block; what does not fit into four bytes lies behind it */
function directory(entries: Entry[], at: number): Buffer {
  const block = Buffer.alloc(sizeOf(entries))
  block.writeUInt16LE(entries.length, 0)
  let data = 2 + 12 * entries.length + 4
  entries.forEach((entry, i) => {
    const { tag, type, bytes } = entry
    const here = 2 + 12 * i
    block.writeUInt16LE(tag, here)
    block.writeUInt16LE(type, here + 2)
    block.writeUInt32LE(type === LONG ? bytes.length / 4 : bytes.length, here + 4)
    if (bytes.length <= 4) bytes.copy(block, here + 8)
    else block.writeUInt32LE(at + data, here + 8)
    if (bytes.length > 4) bytes.copy(block, data)
    data += outside(entry)
  })
  return block
}
