export type { MarkingDeps } from './deps'
export { Drafts } from './drafts'
export { Marking } from './marking'
export { keptSeconds, windowOf } from './window'
