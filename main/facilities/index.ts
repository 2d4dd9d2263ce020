export { authorityOf, codes, districtOf, placeOf, reasonOf } from './codes'
export { FacilityDocuments, openDocumentsCollection } from './documents'
export {
  dayOf,
  daysBetween,
  fileOf,
  isPicked,
  type Leaf,
  leavesAt,
  pageOf,
  provinceOf,
  type Seen,
  tableOf,
  type Where,
  type World,
} from './figures'
export { fold } from './fold'
export { forbiddenPlace } from './forbidden'
export { type CountWanted, Occupancy } from './occupancy'
export { FacilityRenames } from './renames'
