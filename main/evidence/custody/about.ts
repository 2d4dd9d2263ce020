import { takeBreaks } from '../breaks'
import { type CustodyRecord, readLine } from './record'
import { readShard, shardsOf } from './shards'

/**
 * Every sound record about these bookmarks and their files, in order. Rejects with the file
 * system's error.
 */
export async function recordsAbout(dir: string, bookmarks: string[]): Promise<CustodyRecord[]> {
  const wanted = new Set(bookmarks)
  const found: CustodyRecord[] = []
  const pause = takeBreaks()
  for (const name of await shardsOf(dir)) {
    for (const line of (await readShard(dir, name)).lines) {
      await pause()
      if (!wanted.has(bookmarkIn(line))) continue
      const record = readLine(line)
      if (typeof record === 'object') found.push(record)
    }
  }
  return found
}

/** Without reading all of the line, or computing its hash: its last part is what it is about. */
const bookmarkIn = (line: string): string =>
  line.slice(line.lastIndexOf(SUBJECT) + SUBJECT.length, -2).split('/')[0] ?? ''

const SUBJECT = '"subject":"'
