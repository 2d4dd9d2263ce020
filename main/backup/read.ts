import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { ERR_INVALID_PASSWORD, type FileEntry, Uint8ArrayWriter, ZipReader } from '../base/zip-js'
import { FileReader, takeBreaks } from '../evidence'
import { isOurs } from './inventory'
import { MANIFEST, type Manifest, readManifest } from './manifest'
import { passwordOf } from './passphrase'
import { Trouble } from './trouble'

/** A backup that is open: what it says that it holds, and its files. */
export interface Backup {
  manifest: Manifest
  encrypted: boolean
  /**
   * Hands out a file piece by piece. Rejects with a Trouble (`damaged`) when it is not what the
   * manifest says; what was handed out until then is not to be used.
   */
  unpack(path: string, take: (chunk: Uint8Array) => Promise<void> | void): Promise<void>
}

/** Rejects with a Trouble, or the file system's error. @param version of the application */
export async function withBackup<R>(
  path: string,
  { passphrase, version }: { passphrase: string; version: string },
  use: (backup: Backup) => Promise<R>,
): Promise<R> {
  const file = await open(path)
  try {
    return await use(await opened(file, passwordOf(passphrase), version))
  } finally {
    await file.close()
  }
}

async function opened(file: FileHandle, password: string, version: string): Promise<Backup> {
  const entries = await entriesOf(file, password)
  const found = entries.get(MANIFEST)
  if (!found) throw new Trouble('no-backup')
  const encrypted = found.encrypted
  if (encrypted && password === '') throw new Trouble('passphrase-needed')
  const bytes = await zipped(() => found.getData(new Uint8ArrayWriter(), { checkSignature: true }))
  const manifest = await readManifest(Buffer.from(bytes).toString(), version)
  if (typeof manifest === 'string') throw new Trouble(manifest)
  for (const entry of manifest.files)
    if (!isOurs(entry.path) || !entries.has(entry.path)) throw new Trouble('damaged', entry.path)
  const sums = new Map(manifest.files.map((entry) => [entry.path, entry]))
  return {
    ...{ manifest, encrypted },
    unpack: async (path, take) => {
      const [entry, wanted] = [entries.get(path), sums.get(path)]
      if (!entry || !wanted || entry.encrypted !== encrypted) throw new Trouble('damaged', path)
      const hash = createHash('sha256')
      let size = 0
      const into = new WritableStream<Uint8Array>({
        write: async (chunk) => {
          hash.update(chunk)
          size += chunk.length
          // Never more than was announced, whatever it unpacks to.
          if (size > wanted.size) throw new Trouble('damaged', path)
          await take(chunk)
        },
      })
      await zipped(() => entry.getData(into, { checkSignature: true }), path)
      if (size !== wanted.size || hash.digest('hex') !== wanted.sha256)
        throw new Trouble('damaged', path)
    },
  }
}

async function entriesOf(file: FileHandle, password: string): Promise<Map<string, FileEntry>> {
  const { size } = await file.stat()
  const options = { strictness: 'strict', ...(password && { password }) } as const
  const entries = new Map<string, FileEntry>()
  const pause = takeBreaks()
  const read = async () => {
    const zip = new ZipReader(new FileReader(file, size), options)
    for await (const entry of zip.getEntriesGenerator()) {
      await pause()
      if (entry.directory) continue
      if (entries.has(entry.filename)) throw new Trouble('damaged', entry.filename)
      entries.set(entry.filename, entry)
    }
  }
  await zipped(read, '', 'no-backup')
  return entries
}

/** What zip.js finds wrong is one word for people: the file is not as it was written. */
async function zipped<R>(
  work: () => Promise<R>,
  path = '',
  reason: 'damaged' | 'no-backup' = 'damaged',
): Promise<R> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Trouble) throw error
    const { code, syscall, message } = error as NodeJS.ErrnoException
    if (code !== undefined && syscall !== undefined) throw error
    if (message === ERR_INVALID_PASSWORD) throw new Trouble('passphrase-wrong')
    throw new Trouble(reason, path || message)
  }
}
