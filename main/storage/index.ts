export { type Collection, openCollection, type UpdateFailure } from './collection'
export type {
  CollectionSpec,
  Engine,
  ProblemReason,
  RecoveredFrom,
  StorageProblem,
} from './types'
