import type { Doc } from '../doc'

/** What XML has no way at all to write: a file that holds one of them is not opened. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu

/** The same with blanks for what is pasted from other programs and no file can hold. */
export const sound = (doc: Doc): Doc => cleaned(doc) as Doc

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNWRITABLE, ' ')
  if (Array.isArray(value)) return value.map(cleaned)
  if (value instanceof Uint8Array) return value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each)]))
}
