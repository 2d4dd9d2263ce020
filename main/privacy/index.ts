export { covered } from './filter'
export { LIFTED_MINUTES, type RestoredBy } from './lifts'
export {
  openPrivacyCollection,
  Privacy,
  type PrivacyCollection,
  type PrivacyRecords,
} from './privacy'
