import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Proposal, Report, ReportFigures, ReportPicture } from '../../preload/contract'
import { isMissing, move, replaceFile, syncFolder } from '../storage'

const FrozenFile = z.object({ name: z.string(), sha256: z.string(), size: z.number() })

/** A final report, as it was then. */
export const Frozen = z.object({
  report: Report,
  counted: ReportFigures,
  said: z.record(z.string(), z.array(z.string())),
  proposals: z.array(Proposal),
  pictures: z.array(ReportPicture),
  files: z.array(FrozenFile),
})
export type Frozen = z.infer<typeof Frozen>

export const FILES = { docx: 'bao-cao.docx', pdf: 'bao-cao.pdf', xlsx: 'bao-cao.xlsx' } as const
export const PREVIEW = 'bao-cao.html'

const FOLDER = 'final'
const INDEX = 'frozen.json'

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Writes everything beside its last place; nothing is final before `seal`. */
export async function prepare(
  dir: string,
  content: Omit<Frozen, 'files'>,
  files: Record<string, Uint8Array>,
): Promise<{ frozen: Frozen; sha256: string }> {
  const temp = join(dir, `${FOLDER}.tmp`)
  await rm(temp, { recursive: true, force: true })
  await mkdir(temp, { recursive: true, mode: 0o700 })
  for (const [name, bytes] of Object.entries(files)) await replaceFile(join(temp, name), bytes)
  const frozen: Frozen = {
    ...content,
    files: Object.entries(files).map(([name, bytes]) => ({
      ...{ name, sha256: sha256Of(bytes), size: bytes.length },
    })),
  }
  const index = JSON.stringify(frozen)
  await replaceFile(join(temp, INDEX), index)
  await syncFolder(temp)
  return { frozen, sha256: sha256Of(index) }
}

/** From here on it is final, even where nobody can say that a power cut will not take it back. */
export async function seal(dir: string): Promise<void> {
  await move(join(dir, `${FOLDER}.tmp`), join(dir, FOLDER))
  await syncFolder(dir).catch(() => {})
}

/** A folder of that name in a draft holds nothing that can be read: it is kept, out of the way. */
export async function setAside(dir: string, at: number): Promise<void> {
  await move(join(dir, FOLDER), join(dir, `${FOLDER}.damaged-${at}`)).catch((error) => {
    if (!isMissing(error)) throw error
  })
}

/** Null for one that is not final, or whose index cannot be read. */
export async function frozenIn(dir: string): Promise<Frozen | null> {
  try {
    return Frozen.parse(JSON.parse(await readFile(join(dir, FOLDER, INDEX), 'utf8')))
  } catch {
    return null
  }
}

/** A file of a final report; null when it is gone, or not as it was written. */
export async function frozenFile(
  dir: string,
  { files }: Frozen,
  name: string,
): Promise<Buffer | null> {
  const bytes = await readFile(join(dir, FOLDER, name)).catch(() => null)
  const known = files.find((file) => file.name === name)
  return bytes && known && sha256Of(bytes) === known.sha256 ? bytes : null
}

/** Names of files that are not as they were written. */
export async function alteredIn(dir: string, frozen: Frozen): Promise<string[]> {
  const bad: string[] = []
  for (const { name } of frozen.files) if (!(await frozenFile(dir, frozen, name))) bad.push(name)
  return bad
}
