import { fail, ok, type Result } from '../../base/result'

export type DecodeReason = 'encoding'

export const MOST_BYTES = 20 * 1024 * 1024

/** UTF-8 with or without a mark, UTF-16 with one. Anything else would be guessing: letters with
 * accents come out wrong, and nobody notices in 500 lines. */
export function decodeText(bytes: Uint8Array): Result<string, DecodeReason> {
  const text = textOf(bytes)
  return text === null || text.includes('\0') ? fail('encoding') : ok(text)
}

function textOf(bytes: Uint8Array): string | null {
  if (begins(bytes, [0xff, 0xfe])) return utf16(bytes.subarray(2))
  if (begins(bytes, [0xfe, 0xff])) return utf16(swapped(bytes.subarray(2)))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export const begins = (bytes: Uint8Array, mark: number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

const utf16 = (bytes: Uint8Array | null) =>
  bytes && bytes.length % 2 === 0 ? Buffer.from(bytes).toString('utf16le') : null

const swapped = (bytes: Uint8Array) => (bytes.length % 2 ? null : Buffer.from(bytes).swap16())
