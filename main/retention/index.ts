export { retentionHandlers } from './handlers'
export { purgeJournal } from './journal'
export { Retention, type RetentionDeps } from './retention'
export { openRetention } from './stored'
