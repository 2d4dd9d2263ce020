export { Journal, type JournalDeps, type JournalTrouble } from './journal'
export type { JournalDay, JournalReader } from './journal-reader'
export type { JournalLine, Known } from './line'
export { readerOf } from './read'
