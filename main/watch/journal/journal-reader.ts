import type { JournalLine } from './line'

/** A day of Vietnam's clock, read. */
export interface JournalDay {
  /**
   * In order of time. The first is a `state`; where the next one is a `began` at the same moment,
   * the station was off before. Otherwise it is the day's first moment, and nothing is unknown
   * before. After the last line nothing is known: a day that was watched to its end closes with an
   * `alive` of the next day's first moment.
   */
  lines: JournalLine[]
  /** Lines that could not be understood. */
  damaged: number
}

/** What was written down of all cameras. */
export interface JournalReader {
  /** `YYYY-MM-DD`, oldest first. Rejects when the folder cannot be read. */
  days(): Promise<string[]>
  /** What waits to be written is in it. Rejects when the file cannot be read; none has no lines. */
  readDay(day: string): Promise<JournalDay>
}
