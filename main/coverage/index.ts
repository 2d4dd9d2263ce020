export { Coverage, type CoverageDeps, type CoverageTrouble } from './coverage'
export { coverageHandlers } from './handlers'
export type { Hours, HoursWanted } from './hours'
