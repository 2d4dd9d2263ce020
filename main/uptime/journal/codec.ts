import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Day } from './day'

/** Raised when a fold of the same journal would be another. */
const FORMAT = 1
const SUM = 32

const Head = z.object({
  format: z.literal(FORMAT),
  /** Bytes of the journal that it was made of: a file that is only appended to. */
  size: z.number(),
  ...{ begin: z.number(), end: z.number(), first: z.number(), last: z.number() },
  damaged: z.number(),
  // The sum tells that it is ours: hundreds of thousands of names are not looked at one by one.
  cameras: z.custom<string[]>(Array.isArray),
  marks: z.number().int().min(0),
})

/** A folded day as bytes: SHA-256 of the rest, length of the head, head as JSON, and its numbers. */
export function encodeDay(day: Day, size: number): Buffer {
  const { begin, end, first, last, damaged, cameras, offsets, at, state } = day
  const head = { format: FORMAT, size, begin, end, first, last, damaged, cameras, marks: at.length }
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  const body = Buffer.concat([length, text, bytesOf(offsets), bytesOf(at), bytesOf(state)])
  return Buffer.concat([sumOf(body), body])
}

/** Null when the bytes are damaged, or were not made of a journal of this size. */
export function decodeDay(bytes: Buffer, size: number): Day | null {
  const body = bytes.subarray(SUM)
  if (body.length < 4 || !sumOf(body).equals(bytes.subarray(0, SUM))) return null
  const begin = 4 + body.readUInt32LE(0)
  const { data } = Head.safeParse(JSON.parse(body.toString('utf8', 4, begin)))
  if (data?.size !== size) return null
  const { cameras, marks, format: _format, size: _size, ...about } = data
  const states = begin + 4 * (cameras.length + 1 + marks)
  const words = (from: number, count: number) =>
    new Uint32Array(new Uint8Array(body.subarray(from, from + 4 * count)).buffer)
  return {
    ...{ ...about, cameras, offsets: words(begin, cameras.length + 1) },
    at: words(begin + 4 * (cameras.length + 1), marks),
    state: new Uint8Array(body.subarray(states, states + marks)),
  }
}

const bytesOf = (list: Uint32Array | Uint8Array) =>
  Buffer.from(list.buffer, list.byteOffset, list.byteLength)

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
