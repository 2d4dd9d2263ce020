import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../base/clock'
import { ok, type Result } from '../../base/result'
import { syncFolder } from '../../storage'
import { refusedBy, type WriteFailure } from '../failure'
import type { StationKey } from '../station-key'
import { localTime, monthOf } from '../times'
import { writeHead } from './head'
import { type Opened, openEnd } from './opening'
import { type CustodyEntry, type CustodyRecord, follow, type Link, lineOf } from './record'
import { frameOf, type LogVerdict, verifyLog } from './verify'

export interface CustodyOptions {
  /** Folder of the log; made when missing. One process at a time. */
  dir: string
  clock: Clock
  /** Null while the station's key cannot be used: the log goes on, and does not verify. */
  key: StationKey | null
  /** The end of the log did not fit: what was found is in this record, which is in the log. */
  onRepair?: (record: CustodyRecord) => void
}

export interface CustodyLog {
  /**
   * Puts on record, one after another, and resolves when it is on disk. After a failure nothing
   * of it counts as recorded; what part of it was written is found and told by the next call.
   */
  append(...entries: CustodyEntry[]): Promise<Result<CustodyRecord[], WriteFailure>>
  /** Told after each append that is on disk; returns how to stop. */
  onAppended(listener: () => void): () => void
  /** The newest record, the first append opening the log. */
  last(): Promise<Result<Link, WriteFailure>>
  /** `verifyLog` of the log as it stands now; what is appended meanwhile does not wait. */
  check(told?: (share: number) => void): Promise<LogVerdict>
  /** Does something while nothing is appended; what is to be put on record waits for it. */
  hold<R>(work: () => Promise<R>): Promise<R>
  /** Resolves when all that was asked for is over. */
  settled(): Promise<void>
}

export function createCustodyLog({ dir, clock, key, onRepair }: CustodyOptions): CustodyLog {
  let state: Opened | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()

  async function opened(): Promise<Opened> {
    if (state) return state
    state = await openEnd(dir, key, clock.now())
    if (state.repair) onRepair?.(state.repair)
    return state
  }

  async function write(entries: CustodyEntry[]): Promise<CustodyRecord[]> {
    const { last, newest } = await opened()
    const records = chain(last, localTime(clock.now()), entries)
    const end = records.at(-1)
    if (!end) return []
    const shard = shardFor(newest, clock.now())
    await appendSynced(dir, shard, records.map((each) => `${lineOf(each)}\n`).join(''))
    await writeHead(dir, end, key)
    state = { last: end, newest: shard, repair: null }
    for (const listener of listeners) listener()
    return records
  }

  /** One at a time; after a failure the end is looked for anew. */
  function inTurn<R>(step: () => Promise<R>): Promise<Result<R, WriteFailure>> {
    const result = queue.then(async (): Promise<Result<R, WriteFailure>> => {
      try {
        return ok(await step())
      } catch (error) {
        state = null
        return refusedBy(error)
      }
    })
    queue = result.catch(() => {})
    return result
  }

  return {
    append: (...entries) => inTurn(() => write(entries)),
    onAppended(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    last: () => inTurn(async () => (await opened()).last),
    check: (told) => {
      // What cannot be read is found again, and told, below.
      const frame = queue.then(() => frameOf(dir)).catch(() => undefined)
      queue = frame
      return frame.then((extent) => verifyLog(dir, undefined, { extent, told }))
    },
    hold: (work) => {
      const held = queue.then(work)
      queue = held.catch(() => {})
      return held
    },
    settled: () => queue.then(() => {}),
  }
}

function chain(last: Link, at: string, entries: CustodyEntry[]): CustodyRecord[] {
  const records: CustodyRecord[] = []
  for (const entry of entries) records.push(follow(records.at(-1) ?? last, at, entry))
  return records
}

/** Never an older month than the newest one there: a clock set back must not reorder the log. */
function shardFor(newest: string | null, now: number): string {
  const current = `${monthOf(now)}.jsonl`
  return newest && newest > current ? newest : current
}

async function appendSynced(dir: string, name: string, text: string): Promise<void> {
  const file = await open(join(dir, name), 'a', 0o600)
  try {
    const isNew = (await file.stat()).size === 0
    await file.writeFile(text)
    await file.sync()
    if (isNew) await syncFolder(dir)
  } finally {
    await file.close()
  }
}
