import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beginOf, isDayFile } from '../../coverage'
import { isMissing, readLines } from '../../storage'
import { Reader } from './format'
import type { JournalDay, JournalReader } from './journal-reader'
import type { JournalLine } from './line'
import { InOrder } from './order'

/** Names of the days' files, oldest first; none without a folder. */
export async function dayFiles(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  return names.filter(isDayFile).sort()
}

/** @param waiting what is not in the file yet */
export async function readDayOf(
  dir: string,
  day: string,
  waiting: readonly JournalLine[] = [],
): Promise<JournalDay> {
  const name = `${day}.jsonl`
  const reader = new Reader(beginOf(name))
  const order = new InOrder()
  await readLines(join(dir, name), (text) => {
    for (const entry of reader.read(text)) order.add(entry)
  })
  for (const entry of waiting) order.add(entry)
  return { lines: order.lines, damaged: reader.damaged }
}

/** A journal that nobody writes now. */
export const readerOf = (dir: string): JournalReader => ({
  days: async () => (await dayFiles(dir)).map((name) => name.slice(0, 10)),
  readDay: (day) => readDayOf(dir, day),
})
