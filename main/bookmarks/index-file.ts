import { readFile } from 'node:fs/promises'
import { move, writeTemp } from '../storage'
import { type Columns, isSound } from './columns'
import type { LogFile } from './log-file'

/** What stands beside a shard so that it need not be read. It can always be made anew. */
export interface Index {
  format: typeof FORMAT
  /** Bytes of the shard that it covers; events behind them are read from the shard. */
  covers: number
  /** `LogFile.markOf(covers)`. */
  mark: string
  /** Offsets of lines that could not be read. */
  damaged: number[]
  columns: Columns
}

/** Another number with each change of the columns, of the facets or of what `text` holds. */
const FORMAT = 'vong-gac-bookmarks-2'

const pathOf = (log: LogFile) => log.path.replace(/\.jsonl$/, '.index')

/** Null when there is none that fits the shard. */
export async function readIndex(log: LogFile): Promise<Index | null> {
  try {
    const index = JSON.parse(await readFile(pathOf(log), 'latin1')) as Index
    const fits = index.format === FORMAT && isSound(index.columns)
    return fits && index.mark === (await log.markOf(index.covers)) ? index : null
  } catch {
    return null
  }
}

/** Rejects when it cannot be written: then the shard itself is read at the next opening. */
export async function writeIndex(log: LogFile, index: Omit<Index, 'format' | 'mark'>) {
  const mark = await log.markOf(index.covers)
  // In ASCII it is read about twice as fast as with accents in it.
  const text = JSON.stringify({ format: FORMAT, mark, ...index }).replace(BEYOND_ASCII, escaped)
  await move(await writeTemp(pathOf(log), text), pathOf(log))
}

const BEYOND_ASCII = /[^\0-\x7f]/g
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
