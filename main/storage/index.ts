export { type Collection, openCollection, type UpdateFailure } from './collection'
export { type Edit, editCollection } from './edit'
export { reencoded } from './envelope'
export { isMissing, move, remove, replaceFile, syncFolder, writeFailure, writeTemp } from './files'
export { appendLines, readLines } from './lines'
export type {
  CollectionSpec,
  Engine,
  ProblemReason,
  RecoveredFrom,
  StorageProblem,
} from './types'
