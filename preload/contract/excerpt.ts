import { z } from 'zod'

/** One recorded picture; its bytes follow in the excerpt. */
export const ExcerptPicture = z.object({
  /** A run of the stream without a gap, and the place in it: together they name the picture. */
  run: z.number(),
  pts: z.number(),
  /** When it arrived, in ms since 1970. */
  time: z.number(),
  key: z.boolean(),
  /** Bytes of its access unit: H.264, Annex B. */
  size: z.number().int().min(0),
})
export type ExcerptPicture = z.infer<typeof ExcerptPicture>

const Index = z.array(ExcerptPicture)

export interface RecordedPicture extends Omit<ExcerptPicture, 'size'> {
  bytes: Uint8Array
}

/** Bytes of the length that stands before the index; little-endian. */
const HEAD = 4

/** Pictures in the order of decoding: length of the index, the index in JSON, then their bytes. */
export function writeExcerpt(pictures: readonly RecordedPicture[]): Uint8Array<ArrayBuffer> {
  const index = pictures.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.length }))
  const text = new TextEncoder().encode(JSON.stringify(index))
  const size = pictures.reduce((sum, { bytes }) => sum + bytes.length, HEAD + text.length)
  const all = new Uint8Array(size)
  new DataView(all.buffer).setUint32(0, text.length, true)
  all.set(text, HEAD)
  let at = HEAD + text.length
  for (const { bytes } of pictures) {
    all.set(bytes, at)
    at += bytes.length
  }
  return all
}

/** Throws on bytes that are no excerpt. */
export function readExcerpt(all: ArrayBuffer): RecordedPicture[] {
  let at = HEAD + new DataView(all).getUint32(0, true)
  const text = new TextDecoder().decode(new Uint8Array(all, HEAD, at - HEAD))
  return Index.parse(JSON.parse(text)).map(({ size, ...rest }) => {
    const bytes = new Uint8Array(all, at, size)
    at += size
    return { ...rest, bytes }
  })
}
