import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../base/result'
import { isMissing, remove, writeFailure } from '../storage'

export type CopyFailure =
  | 'file-missing'
  | 'file-unreadable'
  | 'too-large'
  | 'disk-full'
  | 'not-writable'

export interface Copied {
  /** Bytes. */
  size: number
  /** Lower-case hex. */
  sha256: string
}

const CHUNK = 1_000_000

/** Copies and syncs; the hash is of what was written. Leaves nothing behind when it fails. */
export async function copyFile(
  from: string,
  to: string,
  largest: number,
): Promise<Result<Copied, CopyFailure>> {
  let source: FileHandle
  try {
    source = await open(from, 'r')
  } catch (error) {
    return fail(isMissing(error) ? 'file-missing' : 'file-unreadable', (error as Error).message)
  }
  try {
    return await pour(source, to, largest)
  } finally {
    await source.close()
  }
}

async function pour(source: FileHandle, to: string, largest: number) {
  const unreadable = (error: unknown) => fail('file-unreadable' as const, (error as Error).message)
  const stat = await source.stat().catch(unreadable)
  if ('ok' in stat) return stat
  if (!stat.isFile()) return fail('file-unreadable' as const)
  if (stat.size > largest) return fail('too-large' as const)
  let target: FileHandle | null = null
  const done = await (async () => {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    target = await open(to, 'w', 0o600)
    return write(source, target, largest)
  })().catch((error) => fail(writeFailure(error), (error as Error).message))
  await (target as FileHandle | null)?.close()
  if (!done.ok) await remove(to).catch(() => {})
  return done
}

/** Rejects with the error of the target alone. */
async function write(source: FileHandle, target: FileHandle, largest: number) {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(CHUNK)
  let size = 0
  for (;;) {
    const read = await source.read(buffer, 0, CHUNK).catch((error: Error) => error)
    if (read instanceof Error) return fail('file-unreadable' as const, read.message)
    if (read.bytesRead === 0) break
    // It may grow while it is read.
    size += read.bytesRead
    if (size > largest) return fail('too-large' as const)
    const bytes = buffer.subarray(0, read.bytesRead)
    hash.update(bytes)
    await target.writeFile(bytes)
  }
  await target.sync()
  return ok<Copied>({ size, sha256: hash.digest('hex') })
}
