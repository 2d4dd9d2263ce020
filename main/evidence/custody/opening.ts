import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, move, syncFolder, writeTemp } from '../../storage'
import type { StationKey } from '../station-key'
import { localTime, monthOf } from '../times'
import { type Head, readHead, writeHead } from './head'
import {
  type CustodyEntry,
  type CustodyRecord,
  follow,
  type Link,
  lineOf,
  readLine,
  START,
} from './record'
import { readShard, shardsOf } from './shards'

export interface Opened {
  /** What the next record follows. */
  last: Link
  /** The newest month's file; null when there is none yet. */
  newest: string | null
  /** What was found wrong and has been put on record; null when nothing was. */
  repair: CustodyRecord | null
}

interface Found {
  newest: string | null
  tail: CustodyRecord | 'malformed' | 'changed' | null
  rest: Buffer
  head: Head | 'missing' | 'damaged'
}

/**
 * Finds the end of the log. Whatever does not fit there is put on record before anything follows:
 * a line that a crash cut off moves into that record, all else stays as it lies, to be found by
 * `verifyLog`. Rejects with the file system's error.
 */
export async function openEnd(dir: string, key: StationKey | null, now: number): Promise<Opened> {
  await mkdir(dir, { recursive: true })
  const found = await findEnd(dir)
  if (isNew(found)) await writeHead(dir, START, key)
  const last = lastLink(found)
  const detail = isNew(found) ? null : troubleOf(found, key)
  if (!detail) return { last, newest: found.newest, repair: null }
  const entry: CustodyEntry = { by: '', action: 'log-repaired', subject: '', detail }
  const repair = follow(last, localTime(now), entry)
  const newest = found.newest ?? `${monthOf(now)}.jsonl`
  await replaceRest(dir, newest, found.rest.length, `${lineOf(repair)}\n`)
  await writeHead(dir, repair, key)
  return { last: repair, newest, repair }
}

async function findEnd(dir: string): Promise<Found> {
  const shards = await shardsOf(dir)
  const found: Found = {
    ...{ newest: shards.at(-1) ?? null, tail: null, rest: Buffer.alloc(0) },
    head: await readHead(dir),
  }
  for (const name of shards.reverse()) {
    const { lines, rest } = await readShard(dir, name)
    if (name === found.newest) found.rest = rest
    const line = lines.at(-1)
    if (line === undefined) continue // only a cut-off first line: the end is in the month before
    return { ...found, tail: readLine(line) }
  }
  return found
}

const isNew = ({ newest, head }: Found) => newest === null && head === 'missing'

/** The signed head is believed before a line; a line that is ahead of it came before a crash. */
function lastLink({ tail, head }: Found): Link {
  const line = tail !== null && typeof tail === 'object' ? tail : START
  const known = typeof head === 'object' ? head : START
  return line.seq > known.seq ? line : known
}

function troubleOf(found: Found, key: StationKey | null): CustodyEntry['detail'] | null {
  const trouble = {
    ...headTrouble(found.head, key),
    ...tailTrouble(found),
    ...(found.rest.length ? { cutOff: found.rest.toString('base64') } : {}),
  }
  return Object.keys(trouble).length ? trouble : null
}

function headTrouble(head: Found['head'], key: StationKey | null): Record<string, string> {
  if (typeof head === 'string') return { head }
  if (!key || head.fingerprint === key.fingerprint) return {}
  return head.fingerprint ? { head: 'other-key', key: head.fingerprint } : { head: 'unsigned' }
}

function tailTrouble({ tail, head }: Found): Record<string, string> {
  if (typeof tail === 'string') return { line: tail }
  if (typeof head === 'string') return {}
  const { seq, hash } = tail ?? START
  if (seq < head.seq) return { missing: `${seq + 1}-${head.seq}` }
  if (seq > head.seq) return { unsigned: `${head.seq + 1}-${seq}` }
  return hash === head.hash ? {} : { line: 'other-hash' }
}

/** At once: the bytes that were cut off are in the line that takes their place. */
async function replaceRest(dir: string, name: string, rest: number, line: string): Promise<void> {
  const path = join(dir, name)
  const bytes = await readFile(path).catch((error) => {
    if (!isMissing(error)) throw error
    return Buffer.alloc(0)
  })
  const kept = bytes.subarray(0, bytes.length - rest)
  await move(await writeTemp(path, Buffer.concat([kept, Buffer.from(line)])), path)
  await syncFolder(dir)
}
