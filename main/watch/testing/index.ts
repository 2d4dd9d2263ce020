export { writeJournal } from './write-journal'
