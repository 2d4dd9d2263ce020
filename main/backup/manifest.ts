import { z } from 'zod'
import { BackupPart } from '../../preload/contract'
import { takeBreaks } from '../evidence'

export const MANIFEST = 'vong-gac-backup.json'

/** Of the form of the file; a later one is not read by this version. */
export const FORM = 1

const Entry = z.object({
  path: z.string(),
  part: BackupPart,
  /** Bytes. */
  size: z.number().int().nonnegative(),
  /** Lower-case hex, of what is in the backup. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ManifestEntry = z.infer<typeof Entry>

export const Manifest = z.object({
  format: z.literal('vong-gac-backup'),
  form: z.literal(FORM),
  /** Of the application. */
  version: z.string(),
  /** Ms since 1970. */
  made: z.number(),
  by: z.string(),
  station: z.string(),
  /** Whether passwords and the station's key are in it. */
  secrets: z.boolean(),
  counts: z.object({ cameras: z.number(), facilities: z.number(), bookmarks: z.number() }),
  files: z.array(Entry),
  /** Files that were deleted while it was made. */
  gone: z.number(),
})
export type Manifest = z.infer<typeof Manifest>

/** `newer`: made by a version that keeps more, or otherwise. */
export async function readManifest(
  text: string,
  version: string,
): Promise<Manifest | 'newer' | 'damaged'> {
  try {
    const raw = JSON.parse(text)
    if (raw?.format !== 'vong-gac-backup') return 'damaged'
    if (raw.form > FORM || isNewer(`${raw.version}`, version)) return 'newer'
    const manifest = Manifest.parse({ ...raw, files: [] })
    const pause = takeBreaks()
    // Years of evidence are a hundred thousand of them.
    for (const entry of z.array(z.unknown()).parse(raw.files)) {
      await pause()
      manifest.files.push(Entry.parse(entry))
    }
    return manifest
  } catch {
    return 'damaged'
  }
}

function isNewer(a: string, b: string): boolean {
  const [left, right] = [numbers(a), numbers(b)]
  for (let i = 0; i < 3; i++) {
    const differs = (left[i] ?? 0) - (right[i] ?? 0)
    if (differs !== 0) return differs > 0
  }
  return false
}

const numbers = (version: string) =>
  version.split('.').map((part) => Number.parseInt(part, 10) || 0)
