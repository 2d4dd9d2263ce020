export { defaultCodes, labelIn, openCodes } from './codes'
export { edited } from './edit-codes'
export { bookmarkHandlers, type HandlerParts } from './handlers'
export { evidencePath, newBookmarkId, timeOf } from './id'
export { mayFollow } from './life'
export type { BookmarkProblem } from './open-shard'
export {
  BookmarkStore,
  type BookmarkStoreOptions,
  type NewBookmark,
} from './store'
export { mostUsedFirst } from './usage'
