import { fail, ok, type Result } from '../../base/result'

export type DecodeReason = 'encoding' | 'not-csv' | 'file-too-large'

export const MOST_BYTES = 20 * 1024 * 1024

/** UTF-8 with or without a mark, UTF-16 with one. Anything else would be guessing: letters with
 * accents come out wrong, and nobody notices in 500 lines. */
export function decodeFile(bytes: Buffer): Result<string, DecodeReason> {
  if (bytes.length > MOST_BYTES) return fail('file-too-large')
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return fail('not-csv')
  const text = textOf(bytes)
  return text === null || text.includes('\0') ? fail('encoding') : ok(text)
}

function textOf(bytes: Buffer): string | null {
  if (begins(bytes, [0xff, 0xfe])) return utf16(bytes.subarray(2))
  if (begins(bytes, [0xfe, 0xff])) return utf16(swapped(bytes.subarray(2)))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const begins = (bytes: Buffer, mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

const utf16 = (bytes: Buffer | null) =>
  bytes && bytes.length % 2 === 0 ? bytes.toString('utf16le') : null

const swapped = (bytes: Buffer) => (bytes.length % 2 ? null : Buffer.from(bytes).swap16())
