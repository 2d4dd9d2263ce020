export { FacilityDetail } from './detail'
