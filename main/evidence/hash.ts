import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** Lower-case hex. Text counts as UTF-8. */
export const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex')

/** Of a file of any size. Rejects with the file system's error. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
