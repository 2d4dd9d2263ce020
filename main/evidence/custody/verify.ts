import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { takeBreaks } from '../breaks'
import { isOfFileSystem } from '../failure'
import { sameFingerprint } from '../public-key'
import { type Head, readHead } from './head'
import { type CustodyRecord, type Link, readLine, START } from './record'
import { readShard, shardsOf } from './shards'

export type LogReason =
  | 'empty'
  | 'unreadable'
  | 'malformed'
  | 'changed'
  | 'cut-off'
  | 'reordered'
  | 'repeated'
  | 'missing'
  | 'shard-missing'
  | 'chain'
  | 'end-missing'
  | 'head-missing'
  | 'head-damaged'
  | 'head-mismatch'
  | 'head-unsigned'
  | 'key-other'

/** The first thing that does not fit. */
export interface LogFinding {
  reason: LogReason
  /** Name of the file in the folder. */
  file: string
  /** From 1; 0 where it is about the whole file. */
  line: number
  /** Number of the record; for missing ones the first of them. */
  seq: number
  /** More, where there is more to say: the last missing number, a fingerprint, an error. */
  detail: string
}

export interface LogSound {
  records: number
  shards: number
  last: Link
  /** Records after the signed head: a crash, or lines added by hand. */
  unsigned: number
  /** What the application itself found at its starts, and put on record. */
  repairs: CustodyRecord[]
  /** Of the key that signed the head. */
  fingerprint: string
}

export type LogVerdict = { ok: true; value: LogSound } | { ok: false; finding: LogFinding }

class Misfit extends Error {
  constructor(readonly finding: LogFinding) {
    super(finding.reason)
  }
}

/** How far the log had come at one moment: what is written behind it is not looked at. */
export interface Extent {
  head: Awaited<ReturnType<typeof readHead>>
  /** Bytes of each month's file, the oldest first. */
  sizes: Map<string, number>
}

/** While nothing is appended. Rejects with the file system's error. */
export async function frameOf(dir: string): Promise<Extent> {
  const head = await readHead(dir)
  const sizes = new Map<string, number>()
  for (const name of await shardsOf(dir)) sizes.set(name, (await stat(join(dir, name))).size)
  return { head, sizes }
}

export interface VerifyOptions {
  extent?: Extent
  /** The share of all bytes that has been read, 0 to 1. */
  told?(share: number): void
}

/** Reads the whole log; never writes. With `fingerprint`, it must be that key's. */
export async function verifyLog(
  dir: string,
  fingerprint?: string,
  options: VerifyOptions = {},
): Promise<LogVerdict> {
  try {
    return { ok: true, value: await check(dir, fingerprint, options) }
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, finding: error.finding }
    if (!isOfFileSystem(error)) throw error
    return { ok: false, finding: finding('unreadable', dir, 0, 0, error.message) }
  }
}

const finding = (reason: LogReason, file: string, line: number, seq: number, detail = '') => ({
  ...{ reason, file, line, seq, detail },
})

async function check(
  dir: string,
  wanted: string | undefined,
  { extent, told = () => {} }: VerifyOptions,
): Promise<LogSound> {
  // The head before the lines: more of these may be there by then, never fewer.
  const { head, sizes } = extent ?? (await frameOf(dir))
  const shards = [...sizes.keys()]
  const misfit = (reason: LogReason, seq = 0, detail = ''): never => {
    throw new Misfit(finding(reason, 'head.json', 0, seq, detail))
  }
  if (head === 'missing' && shards.length === 0) return misfit('empty')
  const limits = extent ? sizes : new Map<string, number>()
  const walk = createWalk(
    dir,
    { shards, limits, told, sizes },
    typeof head === 'object' ? head : null,
  )
  for (const name of shards) await walk.shard(name)
  const { last, repairs } = walk.result
  if (typeof head === 'string') return misfit(head === 'missing' ? 'head-missing' : 'head-damaged')
  if (head.seq > last.seq) throw new Misfit(missingEnd(last, head, shards.at(-1)))
  if (head.fingerprint === null) return misfit('head-unsigned', head.seq)
  if (wanted && !sameFingerprint(wanted, head.fingerprint))
    return misfit('key-other', head.seq, head.fingerprint)
  const unsigned = last.seq - head.seq
  const { fingerprint } = head
  return { records: last.seq, shards: shards.length, last, unsigned, repairs, fingerprint }
}

const missingEnd = (last: Link, head: Head, newest = '') =>
  finding('end-missing', newest, 0, last.seq + 1, `${head.seq}`)

interface Way {
  shards: string[]
  /** Of files that are read only so far. */
  limits: Map<string, number>
  sizes: Map<string, number>
  told(share: number): void
}

/** Goes through the lines in order, and stops at the first that does not follow. */
function createWalk(dir: string, { shards, limits, sizes, told }: Way, head: Head | null) {
  const result = { last: START, repairs: [] as CustodyRecord[] }
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  let read = 0
  const pause = takeBreaks()

  async function follow(name: string, line: number, text: string) {
    const record = readLine(text)
    const next = result.last.seq + 1
    const misfit = (reason: LogReason, seq: number, detail = '') =>
      new Misfit(finding(reason, name, line, seq, detail))
    if (typeof record === 'string') throw misfit(record, next)
    if (record.seq < next) throw misfit('repeated', record.seq)
    if (record.seq > next) throw await gap(name, line, record.seq)
    if (record.prev !== result.last.hash) throw misfit('chain', record.seq)
    if (head?.seq === record.seq && head.hash !== record.hash)
      throw misfit('head-mismatch', record.seq)
    if (record.action === 'log-repaired') result.repairs.push(record)
    result.last = record
  }

  async function gap(name: string, line: number, seq: number): Promise<Misfit> {
    const next = result.last.seq + 1
    if (await isLater(name, next)) return new Misfit(finding('reordered', name, line, next))
    const reason = line === 1 && !followsInTime(shards, name) ? 'shard-missing' : 'missing'
    return new Misfit(finding(reason, name, line, next, `${seq - 1}`))
  }

  async function isLater(name: string, seq: number): Promise<boolean> {
    for (const each of shards.filter((shard) => shard >= name)) {
      for (const line of (await readShard(dir, each)).lines) {
        await pause()
        const record = readLine(line)
        if (typeof record === 'object' && record.seq === seq) return true
      }
    }
    return false
  }

  return {
    result,
    async shard(name: string) {
      const { lines, rest } = await readShard(dir, name, limits.get(name))
      for (const [i, line] of lines.entries()) {
        const paused = pause()
        if (paused) told(whole === 0 ? 1 : Math.min(1, read / whole))
        await paused
        await follow(name, i + 1, line)
        read += line.length + 1
      }
      if (rest.length)
        throw new Misfit(finding('cut-off', name, lines.length + 1, result.last.seq + 1))
    },
  }
}

/** Whether the month before is there, so that what is missing may be the end of that one. */
function followsInTime(shards: string[], name: string): boolean {
  const [year = 0, month = 0] = name.slice(0, 7).split('-').map(Number)
  const before = month === 1 ? `${year - 1}-12` : `${year}-${`${month - 1}`.padStart(2, '0')}`
  return shards.includes(`${before}.jsonl`)
}
