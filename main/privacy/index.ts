export { openPrivacyCollection, Privacy, type PrivacyCollection } from './privacy'
