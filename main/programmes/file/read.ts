import { type FileHandle, open } from 'node:fs/promises'
import type { StillId } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { type FileEntry, ZipReader } from '../../base/zip-js'
import { FileReader } from '../../evidence'
import { type ProgrammeContent, stillsOf } from '../content'
import { headOf } from '../picture'
import { MOST_PIXELS } from '../prepare'
import { stillId } from '../stills'
import {
  LARGEST_FILE,
  LARGEST_MANIFEST,
  LARGEST_PIECE,
  LARGEST_STILL,
  MOST_ENTRIES,
} from './limits'
import { MANIFEST, readManifest, stillName } from './manifest'

export type FileTrouble = 'file-unreadable' | 'file-other' | 'file-newer' | 'file-broken'

export interface ProgrammeFile {
  content: ProgrammeContent
  stills: StillId[]
}

/** Told of each picture once its bytes are known to be right; nothing of it was written anywhere. */
export type OnStill = (bytes: Buffer, type: 'jpg' | 'png') => Promise<void>

/** Why a file is not taken; thrown to end its reading. */
class Trouble extends Error {
  constructor(readonly reason: FileTrouble) {
    super(reason)
  }
}

/**
 * A file that somebody gave us: every picture is held against its hash, and nothing is unpacked
 * beyond what a programme can have. Rejects only with what `onStill` rejects with.
 */
export async function readProgrammeFile(
  path: string,
  onStill: OnStill,
): Promise<Result<ProgrammeFile, FileTrouble>> {
  const file = await open(path).catch(() => null)
  if (!file) return fail('file-unreadable')
  try {
    const entries = await entriesOf(file)
    const content = await contentOf(entries)
    const stills = stillsOf(content)
    let left = LARGEST_FILE
    for (const id of stills) {
      const bytes = await unpacked(entries.get(stillName(id)), Math.min(left, LARGEST_STILL))
      left -= bytes.length
      await onStill(bytes, checked(id, bytes))
    }
    return ok({ content, stills })
  } catch (error) {
    if (error instanceof Trouble) return fail(error.reason)
    throw error
  } finally {
    await file.close()
  }
}

/** zip.js reads the whole list of entries at once, however long a file says that it is. */
class CarefulReader extends FileReader {
  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (length > LARGEST_PIECE) throw new Trouble('file-broken')
    return super.readUint8Array(index, length)
  }
}

async function entriesOf(file: FileHandle): Promise<Map<string, FileEntry>> {
  const stat = await file.stat().catch(() => null)
  if (!stat?.isFile()) throw new Trouble('file-unreadable')
  if (stat.size > LARGEST_FILE + LARGEST_MANIFEST) throw new Trouble('file-other')
  const entries = new Map<string, FileEntry>()
  const zip = new ZipReader(new CarefulReader(file, stat.size), { strictness: 'strict' })
  await zipped('file-other', async () => {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue
      if (entries.has(entry.filename) || entries.size >= MOST_ENTRIES)
        throw new Trouble('file-broken')
      entries.set(entry.filename, entry)
    }
  })
  return entries
}

async function contentOf(entries: Map<string, FileEntry>): Promise<ProgrammeContent> {
  const entry = entries.get(MANIFEST)
  if (!entry) throw new Trouble('file-other')
  const text = (await unpacked(entry, LARGEST_MANIFEST)).toString('utf8')
  const content = readManifest(text)
  if (!content.ok) throw new Trouble(content.reason)
  return content.value
}

/** At most so many bytes, whatever it says of itself. */
async function unpacked(entry: FileEntry | undefined, most: number): Promise<Buffer> {
  if (!entry || entry.encrypted) throw new Trouble('file-broken')
  const chunks: Uint8Array[] = []
  let size = 0
  const into = new WritableStream<Uint8Array>({
    write: (chunk) => {
      size += chunk.length
      if (size > most) throw new Trouble('file-broken')
      chunks.push(chunk)
    },
  })
  await zipped('file-broken', () => entry.getData(into, { checkSignature: true }))
  return Buffer.concat(chunks)
}

function checked(id: StillId, bytes: Buffer): 'jpg' | 'png' {
  const head = headOf(bytes)
  const right = head && stillId(bytes, head.type) === id && head.width * head.height <= MOST_PIXELS
  if (!right) throw new Trouble('file-broken')
  return head.type
}

/** What zip.js finds wrong is one word for people; a disk that fails is another. */
async function zipped<R>(reason: FileTrouble, work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Trouble) throw error
    const { code, syscall } = error as NodeJS.ErrnoException
    throw new Trouble(code !== undefined && syscall !== undefined ? 'file-unreadable' : reason)
  }
}
