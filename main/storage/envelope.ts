import { createHash } from 'node:crypto'
import { z } from 'zod'
import { fail, ok, type Result } from '../base/result'

const FORMAT = 'vong-gac'

const Envelope = z.object({
  format: z.literal(FORMAT),
  name: z.string(),
  version: z.number().int().positive(),
  /** SHA-256 of the compact JSON of `data`, in hex. */
  checksum: z.string(),
  savedAt: z.iso.datetime(),
  data: z.unknown(),
})
export type Envelope = z.infer<typeof Envelope>

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export function encode(name: string, version: number, savedAt: number, data: unknown): string {
  const json = JSON.stringify(data)
  const head = {
    format: FORMAT,
    name,
    version,
    checksum: sha256(json),
    savedAt: new Date(savedAt).toISOString(),
  }
  // Put together by hand, so that megabytes of data are turned into text once.
  return `${JSON.stringify(head).slice(0, -1)},"data":${json}}`
}

export function decode(name: string, text: string): Result<Envelope, 'corrupt' | 'checksum'> {
  const parsed = Envelope.safeParse(parse(text))
  if (!parsed.success) return fail('corrupt', 'not a whole envelope')
  if (parsed.data.name !== name) return fail('corrupt', `holds "${parsed.data.name}"`)
  const { checksum, data } = parsed.data
  if (sha256(JSON.stringify(data) ?? '') !== checksum) return fail('checksum')
  return ok(parsed.data)
}

/** JSON.parse quotes the text in its message; it stays out of ours. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The text of a file with other data in it; null when it is not a whole one. */
export function reencoded(text: string, change: (data: unknown) => unknown): string | null {
  const parsed = Envelope.safeParse(parse(text))
  if (!parsed.success) return null
  const { name, version, savedAt, checksum, data } = parsed.data
  // A damaged one must not become a good one.
  if (sha256(JSON.stringify(data) ?? '') !== checksum) return null
  return encode(name, version, Date.parse(savedAt), change(data))
}
