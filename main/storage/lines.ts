import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, syncFolder } from './files'

/**
 * Appends whole lines, synced, or none. Behind a line that a crash cut off begins a new one, so that
 * no more than that line is lost. Rejects with the file system's error.
 */
export async function appendLines(dir: string, name: string, lines: string[]): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const file = await open(join(dir, name), 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    const torn = size > 0 && buffer[0] !== 0x0a
    try {
      await file.writeFile(`${torn ? '\n' : ''}${lines.join('\n')}\n`)
      await file.datasync()
    } catch (error) {
      await file.truncate(size).catch(() => {})
      throw error
    }
    if (size === 0) await syncFolder(dir)
  } finally {
    await file.close()
  }
}

/** Ms of reading at a time: the pictures of the wall come through the same thread. */
const AT_ONCE = 10

/** Hands on each line that is not empty; a file that is not there has none. Rejects when it cannot
 * be read. */
export async function readLines(path: string, each: (text: string) => void): Promise<void> {
  let rest = ''
  let rested = performance.now()
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      for (const text of lines) {
        if (text) each(text)
        if (performance.now() - rested < AT_ONCE) continue
        await new Promise((resolve) => setImmediate(resolve))
        rested = performance.now()
      }
    }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  if (rest) each(rest)
}
