export { authorityOf, codes, districtOf, placeOf } from './codes'
export { fold } from './fold'
export { forbiddenPlace } from './forbidden'
