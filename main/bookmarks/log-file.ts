import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../base/result'
import { isMissing, syncFolder, writeFailure } from '../storage'

/** Where lines lie: offset, length, offset, length… in bytes. */
export type Ranges = number[]

export type WriteFailure = ReturnType<typeof writeFailure>

/** A file of lines that is only ever appended to, each time synced. Opened anew for each use. */
export class LogFile {
  /** Bytes of whole lines; what lies behind them is the rest of a write that failed. */
  size = 0
  /** Set while the file may not be written, since something of it could be lost. */
  sealed = false
  private unclean = false

  constructor(readonly path: string) {}

  /** All bytes from `from` on, whole lines or not; none when there is no file. Rejects otherwise. */
  async readFrom(from: number): Promise<Buffer> {
    try {
      return await using(this.path, constants.O_RDONLY, async (file) => {
        const { size } = await file.stat()
        return readAt(file, from, Math.max(0, size - from))
      })
    } catch (error) {
      if (isMissing(error)) return Buffer.alloc(0)
      throw error
    }
  }

  /** Hash of the last bytes before `end`: tells whether the file is still the one that it was. */
  async markOf(end: number): Promise<string> {
    const from = Math.max(0, end - 4096)
    const bytes = await using(this.path, constants.O_RDONLY, (file) =>
      readAt(file, from, end - from),
    )
    return createHash('sha256').update(bytes).digest('hex')
  }

  /** The lines' texts, a list for each of the `ranges`. Rejects when they cannot be read. */
  async read(ranges: Ranges[]): Promise<string[][]> {
    return using(this.path, constants.O_RDONLY, async (file) => {
      const texts: string[][] = []
      for (const range of ranges) texts.push(await readLines(file, range))
      return texts
    })
  }

  /** Appends all lines, each with its line feed, or none. @returns where each of them lies */
  async append(lines: string[]): Promise<Result<Ranges[], WriteFailure>> {
    if (this.sealed) return fail('not-writable', 'sealed')
    const bytes = lines.map((line) => Buffer.from(line))
    try {
      await this.write(Buffer.concat(bytes))
    } catch (error) {
      return fail(writeFailure(error), (error as Error).message)
    }
    return ok(
      bytes.map(({ length }) => {
        this.size += length
        return [this.size - length, length]
      }),
    )
  }

  private async write(bytes: Buffer): Promise<void> {
    const isNew = this.size === 0
    // Never made anew once it held something: its folder may have gone with the disk it was on.
    const flags = constants.O_RDWR | (isNew ? constants.O_CREAT : 0)
    await using(this.path, flags, async (file) => {
      await this.prepare(file)
      this.unclean = true
      await writeAt(file, bytes, this.size).catch(async (error) => {
        await this.prepare(file).catch(() => {}) // else at the next write
        throw error
      })
    })
    if (isNew) await syncFolder(dirname(this.path))
    // Only now: of what failed after it was written nothing may stay, since it counts as not done.
    this.unclean = false
  }

  /** Cuts off the rest of a write that failed; refuses a file that somebody else has changed. */
  private async prepare(file: FileHandle): Promise<void> {
    const { size } = await file.stat()
    if (size < this.size || (size > this.size && !this.unclean))
      throw new Error(`${this.path} was changed by somebody else`)
    if (size > this.size) await file.truncate(this.size)
    this.unclean = false
  }

  /** Cuts the file to `size`; to be done only after what lies behind was kept elsewhere. */
  async cut(): Promise<void> {
    await using(this.path, constants.O_RDWR, async (file) => {
      await file.truncate(this.size)
      await file.sync()
    })
  }
}

async function readLines(file: FileHandle, range: Ranges): Promise<string[]> {
  const lines: string[] = []
  for (let i = 0; i < range.length; i += 2)
    lines.push((await readAt(file, range[i] ?? 0, range[i + 1] ?? 0)).toString('utf8'))
  return lines
}

async function using<R>(path: string, flags: number, use: (file: FileHandle) => Promise<R>) {
  const file = await open(path, flags, 0o600)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

/** Fewer bytes than `length` where the file ends before. */
async function readAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, from + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer.subarray(0, done)
}

async function writeAt(file: FileHandle, bytes: Buffer, from: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, from + done)
    done += bytesWritten
  }
  await file.datasync()
}
