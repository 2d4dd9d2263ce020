import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { fail, ok, type Result } from '../../base/result'
import { ERR_INVALID_PASSWORD, type FileEntry, ZipReader } from '../../base/zip-js'
import { isOfFileSystem } from '../failure'
import { DamagedFile, type Tree } from '../package/tree'
import { FileReader } from './file-reader'

/** `zip-damaged`: its directory makes no sense, or does not fit its files; see `detail`. */
export type ZipFailure = 'zip-damaged' | 'password-needed' | 'password-wrong'

/**
 * Hands the files of a ZIP to `use`. A folder that holds all of them is left out of their names,
 * since programs that pack and unpack add one. Rejects with the file system's error.
 */
export async function withZip<R>(
  path: string,
  password: string,
  use: (tree: Tree) => Promise<R>,
): Promise<Result<R, ZipFailure>> {
  const file = await open(path)
  try {
    const zip = await opened(file, password)
    return zip.ok ? ok(await use(treeOf(zip.value))) : zip
  } finally {
    await file.close()
  }
}

async function opened(
  file: FileHandle,
  password: string,
): Promise<Result<FileEntry[], ZipFailure>> {
  try {
    const { size } = await file.stat()
    // Strict: what two programs would read differently is found, and not guessed.
    const options = { strictness: 'strict', ...(password && { password }) } as const
    const entries = await new ZipReader(new FileReader(file, size), options).getEntries()
    const files = entries.filter((entry): entry is FileEntry => !entry.directory)
    const locked = files.find(({ encrypted }) => encrypted)
    if (locked && !password) return fail('password-needed')
    if (locked) await locked.getData(nowhere(), { checkPasswordOnly: true })
    return ok(files)
  } catch (error) {
    if (isOfFileSystem(error)) throw error
    const { message } = error as Error
    return message === ERR_INVALID_PASSWORD ? fail('password-wrong') : fail('zip-damaged', message)
  }
}

const nowhere = () => new WritableStream<Uint8Array>()

function treeOf(entries: FileEntry[]): Tree {
  const top = commonFolder(entries.map(({ filename }) => filename))
  const named = entries.map((entry) => ({ entry, name: entry.filename.slice(top.length) }))
  const entryOf = (path: string) => {
    const found = named.find(({ name }) => name === path)
    if (!found) throw new DamagedFile(path)
    return found.entry
  }
  return {
    names: async () => named.map(({ name }) => name).sort(),
    read: async (path) => {
      const chunks: Uint8Array[] = []
      await unpack(path, entryOf(path), (chunk) => chunks.push(chunk))
      return Buffer.concat(chunks)
    },
    measure: async (path) => {
      const hash = createHash('sha256')
      let size = 0
      await unpack(path, entryOf(path), (chunk) => {
        hash.update(chunk)
        size += chunk.length
      })
      return { size, sha256: hash.digest('hex') }
    },
  }
}

async function unpack(
  path: string,
  entry: FileEntry,
  take: (chunk: Uint8Array) => unknown,
): Promise<void> {
  const into = new WritableStream<Uint8Array>({ write: (chunk) => void take(chunk) })
  try {
    await entry.getData(into, { checkSignature: true })
  } catch (error) {
    if (isOfFileSystem(error)) throw error
    throw new DamagedFile(path)
  }
}

/** With its slash; empty when there is none. */
function commonFolder(names: string[]): string {
  const [first = ''] = names
  const top = first.slice(0, first.indexOf('/') + 1)
  return top && names.every((name) => name.startsWith(top)) ? top : ''
}
