import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../../storage'
import { isOfFileSystem } from '../failure'
import { sha256 } from '../hash'
import type { Packed } from './manifest'

/** A new file, on disk when this resolves. Rejects with the file system's error. */
export async function writeNew(
  folder: string,
  path: string,
  content: string | Buffer | AsyncIterable<Buffer>,
): Promise<void> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  const file = await open(target, 'wx')
  try {
    await writeFile(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** As `writeNew`, and says what it wrote. */
export async function writeText(folder: string, path: string, text: string): Promise<Packed> {
  await writeNew(folder, path, text)
  return { path, sha256: sha256(text), size: Buffer.byteLength(text) }
}

/** The original could not be read; `cause` is the file system's error. */
export class SourceError extends Error {
  constructor(override readonly cause: unknown) {
    super((cause as Error).message)
  }
}

/**
 * Copies, and says what the copy holds. Rejects with a SourceError, the error of writing, or what
 * `onRead` throws.
 */
export async function copyNew(
  from: string,
  folder: string,
  path: string,
  onRead: (bytes: number) => void,
): Promise<Packed> {
  const source = reading(from, onRead)
  await writeNew(folder, path, source.content())
  return { path, ...source.found() }
}

/** What a file holds. Rejects as `copyNew` does. */
export async function measured(
  from: string,
  onRead: (bytes: number) => void,
): Promise<Omit<Packed, 'path'>> {
  const source = reading(from, onRead)
  for await (const _ of source.content());
  return source.found()
}

function reading(from: string, onRead: (bytes: number) => void) {
  const hash = createHash('sha256')
  let size = 0
  async function* content() {
    try {
      for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 })) {
        hash.update(chunk as Buffer)
        size += (chunk as Buffer).length
        onRead((chunk as Buffer).length)
        yield chunk as Buffer
      }
    } catch (error) {
      throw isOfFileSystem(error) ? new SourceError(error) : error
    }
  }
  return { content, found: () => ({ sha256: hash.digest('hex'), size }) }
}

/** Makes the names below durable, the deepest first. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await syncTree(join(folder, entry.name))
  await syncFolder(folder)
}
