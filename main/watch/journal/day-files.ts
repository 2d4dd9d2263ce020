import { join } from 'node:path'
import { beginOf, DAY, fileOf, isNewDay } from '../../coverage'
import { appendLines, remove } from '../../storage'
import { Writer } from './format'
import type { JournalLine } from './line'
import { dayFiles } from './read'

/** Appends what happened to the file of its day. */
export class DayFiles {
  private writer: Writer | null = null

  constructor(private dir: string) {}

  /**
   * All of it, synced, or nothing. Rejects with the file system's error.
   * @param day when it began, ms since 1970
   * @param known what is known when the file has to be begun in the middle of a day
   * @returns whether the file was begun
   */
  async append(day: number, entries: readonly JournalLine[], known: () => JournalLine) {
    const name = fileOf(day)
    const isNew = await isNewDay(this.dir, name)
    if (this.writer?.begin !== day) this.writer = new Writer(day)
    const lines = this.writer.lines(isNew ? begun(entries, known) : entries)
    try {
      await appendLines(this.dir, name, lines)
    } catch (error) {
      this.writer.reset()
      throw error
    }
    return isNew
  }

  /**
   * Deletes what is older than `keep` days. Judged by the last day but one: a clock that stands
   * years ahead for a while must not delete everything.
   */
  async tidy(keep: number): Promise<string[]> {
    const names = await dayFiles(this.dir)
    const judge = names.at(-2)
    const gone: string[] = []
    for (const name of names) {
      if (!judge || beginOf(name) >= beginOf(judge) - keep * DAY) break
      const failure = await remove(join(this.dir, name)).catch((error: Error) => error)
      if (!failure) gone.push(name) // else when the next day begins
    }
    return gone
  }
}

/** A day stands alone: it begins with what is known, which is nothing where the station began. */
function begun(entries: readonly JournalLine[], known: () => JournalLine): JournalLine[] {
  const [first] = entries
  if (!first || first.kind === 'state') return [...entries]
  const nothing: JournalLine = { kind: 'state', at: first.at, cameras: [] }
  if (first.kind === 'began') return [nothing, ...entries]
  return [nothing, { kind: 'began', at: first.at }, { ...known(), at: first.at }, ...entries]
}
