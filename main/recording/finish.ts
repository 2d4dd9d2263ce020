import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { move, syncFolder } from '../storage'

export interface Finished {
  /** Lower-case hex. */
  sha256: string
  /** Bytes. */
  size: number
}

/** Makes `part` durable and gives it its name. Rejects with the file system's error. */
export async function finish(part: string, path: string): Promise<Finished> {
  const file = await open(part, 'r+')
  await file.sync().finally(() => file.close())
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(part)) {
    hash.update(chunk as Buffer)
    size += (chunk as Buffer).length
  }
  await move(part, path)
  await syncFolder(dirname(path))
  return { sha256: hash.digest('hex'), size }
}
