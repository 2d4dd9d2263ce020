import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Reader, Uint8ArrayReader } from '../base/zip-js'
import { FileReader } from '../evidence'
import { isMissing } from '../storage'
import type { Listed } from './list'
import { mayHold, type Sealing, withOpened, withoutSecrets } from './secrets'

/** One file on its way into the backup: what is read of it is hashed. */
export interface Source {
  reader: Reader<unknown>
  /** Once all of it was read. */
  sha256(): string
  size: number
  close(): Promise<void>
}

export interface Reading {
  root: string
  /** Null: nothing secret goes along. */
  vault: Sealing | null
  /** What stands in for a file of the profile, by its path. */
  held: Map<string, Buffer>
  onRead(bytes: number): void
}

/** Null when the file has been deleted since. Rejects with the file system's error. */
export async function sourceOf(file: Listed, reading: Reading): Promise<Source | null> {
  const path = join(reading.root, file.path)
  try {
    const held = reading.held.get(file.path)
    if (held) return inMemory(held, reading)
    if (mayHold(file.path)) return inMemory(await told(path, reading), reading)
    return await onDisk(path, file, reading)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function told(path: string, { vault }: Reading): Promise<Buffer> {
  const text = await readFile(path, 'utf8')
  return Buffer.from(vault ? withOpened(text, vault) : withoutSecrets(text))
}

function inMemory(bytes: Buffer, { onRead }: Reading): Source {
  onRead(bytes.length)
  return {
    // Bytes of its own: a part of Node's pool must not be handed on as a stream (Node 18).
    reader: new Uint8ArrayReader(new Uint8Array(bytes)),
    ...{ size: bytes.length, close: async () => {} },
    sha256: () => createHash('sha256').update(bytes).digest('hex'),
  }
}

async function onDisk(path: string, { size }: Listed, { onRead }: Reading): Promise<Source> {
  const file = await open(path)
  try {
    const end = path.endsWith('.jsonl') ? await wholeLines(file, size) : (await file.stat()).size
    const reader = new Hashing(file, end, onRead)
    return {
      ...{ reader, size: end, close: () => file.close() },
      sha256: () => reader.hash.digest('hex'),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/**
 * Of what is appended to: as far as it was listed, and no line that is on its way. Any other file is
 * replaced as a whole: the one that is open now is taken to its own end.
 */
async function wholeLines(file: FileHandle, listed: number): Promise<number> {
  const size = Math.min(listed, (await file.stat()).size)
  if (size === 0) return 0
  const tail = Buffer.alloc(Math.min(size, 1 << 16))
  await file.read(tail, 0, tail.length, size - tail.length)
  const end = tail.lastIndexOf(0x0a) + 1
  // A line longer than that is none of ours: taken as it is.
  return end === 0 ? size : size - tail.length + end
}

/** zip.js reads a file from its beginning to its end, once. */
class Hashing extends FileReader {
  readonly hash: Hash = createHash('sha256')
  private next = 0

  constructor(file: FileHandle, size: number, onRead: (bytes: number) => void) {
    super(file, size, onRead)
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = await super.readUint8Array(index, length)
    if (index !== this.next) throw new Error('a file of the backup was not read in order')
    this.next += bytes.length
    this.hash.update(bytes)
    return bytes
  }
}
