/** Reads a little-endian TIFF block as its standard has it; throws on whatever does not fit. */
export function readTiff(block: Buffer): Record<number, string> {
  if (block.toString('latin1', 0, 2) !== 'II' || block.readUInt16LE(2) !== 42)
    throw new Error('no TIFF')
  return directory(block, block.readUInt32LE(4))
}

const SIZES: Record<number, number> = { 2: 1, 4: 4, 7: 1 }

function directory(block: Buffer, at: number): Record<number, string> {
  const found: Record<number, string> = {}
  const count = block.readUInt16LE(at)
  let before = -1
  for (let i = 0; i < count; i++) {
    const here = at + 2 + 12 * i
    const tag = block.readUInt16LE(here)
    if (tag <= before) throw new Error('tags must ascend')
    before = tag
    const type = block.readUInt16LE(here + 2)
    const size = (SIZES[type] ?? Number.NaN) * block.readUInt32LE(here + 4)
    const from = size > 4 ? block.readUInt32LE(here + 8) : here + 8
    if (!(from + size <= block.length)) throw new Error(`tag ${tag} lies outside`)
    const bytes = block.subarray(from, from + size)
    if (type === 4) Object.assign(found, directory(block, bytes.readUInt32LE(0)))
    else found[tag] = textOf(type, bytes)
  }
  if (block.readUInt32LE(at + 2 + 12 * count) !== 0) throw new Error('there is no second picture')
  return found
}

function textOf(type: number, bytes: Buffer): string {
  if (type === 2) {
    if (bytes.at(-1) !== 0) throw new Error('a text must end with zero')
    return bytes.toString('utf8', 0, bytes.length - 1)
  }
  const named = bytes.toString('latin1', 0, 8) === 'UNICODE\0'
  return named ? bytes.toString('utf16le', 8) : bytes.toString('latin1')
}
