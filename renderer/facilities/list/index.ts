export { FacilityList } from './list'
