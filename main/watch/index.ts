export {
  type JournalDay,
  type JournalLine,
  type JournalReader,
  type JournalTrouble,
  type Known,
  readerOf,
} from './journal'
export { doorOf, type Finding, targetOf } from './look'
export { looker } from './looker'
export { openWatchSettings } from './settings'
export { Watch, type WatchDeps, type WatchedCamera } from './watch'
