import { type CustodyRecord, readLine } from './record'
import { readShard, shardsOf } from './shards'

/**
 * Every sound record about these bookmarks and their files, in order. Rejects with the file
 * system's error.
 */
export async function recordsAbout(dir: string, bookmarks: string[]): Promise<CustodyRecord[]> {
  const wanted = new Set(bookmarks)
  const found: CustodyRecord[] = []
  for (const name of await shardsOf(dir)) {
    const records = (await readShard(dir, name)).lines
      .filter((line) => mentions(line))
      .map(readLine)
    for (const record of records) {
      if (typeof record === 'object' && wanted.has(ofBookmark(record.subject))) found.push(record)
    }
  }
  return found

  /** Cheap, before a hash is computed. */
  function mentions(line: string): boolean {
    for (const id of wanted) if (line.includes(id)) return true
    return false
  }
}

const ofBookmark = (subject: string) => subject.split('/')[0] ?? ''
