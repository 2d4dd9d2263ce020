import { basename, join } from 'node:path'
import { move, writeTemp } from '../storage'
import { columnsOf } from './columns'
import { stampOf } from './id'
import { readIndex } from './index-file'
import { LogFile } from './log-file'
import { replay } from './replay'
import { Shard } from './shard'

/**
 * What was found, for the operator to be told. `cut-off`: a crash amid writing; `damaged`: a line
 * that makes no sense; `unreadable`: the file, or the bookmark of which the detail tells the id.
 */
export interface BookmarkProblem {
  file: string
  reason: 'cut-off' | 'damaged' | 'unreadable'
  detail: string
}

export interface Opened {
  shard: Shard
  problems: BookmarkProblem[]
}

/** Reads a shard's index and what came after it. A file that cannot be read is not written to. */
export async function openShard(dir: string, month: string, now: number): Promise<Opened> {
  const log = new LogFile(join(dir, `${month}.jsonl`))
  try {
    return await read(log, now)
  } catch (error) {
    log.sealed = true
    return { shard: new Shard(log), problems: [problem(log, 'unreadable', String(error))] }
  }
}

async function read(log: LogFile, now: number): Promise<Opened> {
  const index = await readIndex(log)
  const shard = index ? Shard.of(log, index) : new Shard(log)
  const from = index?.covers ?? 0
  const bytes = await log.readFrom(from)
  const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1)
  log.size = from + whole.length
  const problems = await keepRest(log, bytes.subarray(whole.length), now)
  const { rows, damaged } = await replay(log, whole, from, index?.columns ?? columnsOf([]))
  for (const row of rows) shard.put(row)
  shard.lost(damaged)
  for (const at of shard.rows.damaged) problems.push(problem(log, 'damaged', `byte ${at}`))
  return { shard, problems }
}

/**
 * What a crash left behind the last whole line. It was never reported as saved; still it is kept,
 * in a file of its own, before it is cut off.
 */
async function keepRest(log: LogFile, rest: Buffer, now: number): Promise<BookmarkProblem[]> {
  if (rest.length === 0) return []
  const aside = `${log.path}.cut-${stampOf(now)}`
  try {
    await move(await writeTemp(aside, rest), aside)
    await log.cut()
    return [problem(log, 'cut-off', basename(aside))]
  } catch (error) {
    log.sealed = true
    return [problem(log, 'cut-off', String(error))]
  }
}

const problem = (log: LogFile, reason: BookmarkProblem['reason'], detail: string) => ({
  ...{ file: log.path, reason, detail },
})
