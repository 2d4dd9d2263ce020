export { authorityOf, codes, districtOf, placeOf, reasonOf } from './codes'
export { fold } from './fold'
export { forbiddenPlace } from './forbidden'
