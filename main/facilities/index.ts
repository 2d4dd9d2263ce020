export { authorityOf, codes, districtOf, placeOf, reasonOf } from './codes'
export { FacilityDocuments, openDocumentsCollection } from './documents'
export {
  type Cell,
  dayOf,
  daysBetween,
  fileOf,
  isPicked,
  type Leaf,
  leavesAt,
  pageOf,
  provinceOf,
  type Seen,
  type Table,
  tableOf,
  type Where,
  type World,
} from './figures'
export { fold } from './fold'
export { forbiddenPlace } from './forbidden'
export { type CountWanted, Occupancy } from './occupancy'
export { FacilityRenames } from './renames'
