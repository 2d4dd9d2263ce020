import { z } from 'zod'
import { Programme } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { canonical, sha256 } from '../../evidence'
import type { ProgrammeContent } from '../content'

export const FORMAT = 'vong-gac-trinh'
const VERSION = 1

/** Names in the file. */
export const MANIFEST = 'manifest.json'
export const stillName = (id: string) => `stills/${id}`

const Content = Programme.pick({ name: true, heading: true, emblem: true, steps: true })

const Head = z.object({ format: z.literal(FORMAT), version: z.number().int().min(1) })
const Manifest = z.object({ sha256: z.string(), programme: Content })

/** Cameras are in it by id and code, stills by the hashes of their bytes, bookmarks by id. */
export function manifestOf(content: ProgrammeContent, savedAt: number): string {
  const programme = Content.parse(content)
  const head = { format: FORMAT, version: VERSION, savedAt: new Date(savedAt).toISOString() }
  const sum = sha256(canonical(programme))
  return `${JSON.stringify({ ...head, sha256: sum, programme }, null, 1)}\n`
}

/** All of it or nothing. */
export function readManifest(
  text: string,
): Result<ProgrammeContent, 'file-other' | 'file-newer' | 'file-broken'> {
  const data = parsed(text)
  const head = Head.safeParse(data)
  if (!head.success) return fail('file-other')
  if (head.data.version > VERSION) return fail('file-newer')
  const manifest = Manifest.safeParse(data)
  if (!manifest.success) return fail('file-broken')
  const { programme, sha256: sum } = manifest.data
  const ids = new Set(programme.steps.map(({ id }) => id))
  const whole = sha256(canonical(programme)) === sum && ids.size === programme.steps.length
  return whole && programme.name.trim() ? ok(programme) : fail('file-broken')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
