import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { Result } from '../base/result'
import type { CustodyAction, CustodyEntry } from '../evidence'
import { move, remove, syncFolder, writeFailure, writeTemp } from '../storage'

export interface OutgoingDeps {
  operator(): string
  record(entries: CustodyEntry[]): Promise<Result<unknown>>
}

export interface Outgoing {
  path: string
  bytes: Buffer
  action: CustodyAction
  detail: NonNullable<CustodyEntry['detail']>
}

/** Never a file outside without a record of it; it has its name once it is whole. @returns why not */
export async function putOutside(
  { operator, record }: OutgoingDeps,
  { path, bytes, action, detail }: Outgoing,
): Promise<'no-record' | 'disk-full' | 'not-writable' | null> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const about = { ...detail, sha256, size: bytes.length, name: basename(path) }
  try {
    const temp = await writeTemp(path, bytes)
    const put = await record([{ by: operator(), action, subject: '', detail: about }])
    if (!put.ok) {
      await remove(temp)
      return 'no-record'
    }
    await move(temp, path)
    await syncFolder(dirname(path))
    return null
  } catch (error) {
    return writeFailure(error)
  }
}
